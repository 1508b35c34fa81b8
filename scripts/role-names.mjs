import { createHash } from "node:crypto";
import { Refusal } from "./refusal.mjs";

/** @typedef {{ owner: string, app: string, backup: string, mail: string }} RoleNames */

// PostgreSQL cuts a longer name in silence: 63 bytes, less « _backup ».
const LONGEST = 56;

/**
 * The roles of a database carry its name: two installations on one server share none.
 * @param {string} stem
 * @returns {RoleNames}
 */
export function rolesNamed(stem) {
  return { owner: `${stem}_owner`, app: `${stem}_app`, backup: `${stem}_backup`, mail: `${stem}_mail` };
}

/**
 * The roles of the database of a connection: those that its tables already have, else those of its name.
 * @param {import("postgres").Sql} sql
 * @param {boolean} ownerGiven the installation names the owner itself
 * @returns {Promise<RoleNames>}
 */
export async function rolesOfDatabase(sql, ownerGiven = false) {
  const [row] = await sql`
    select current_database() as name, (select pg_get_userbyid(c.relowner) from pg_class c join pg_namespace n
      on n.oid = c.relnamespace where n.nspname = 'drizzle' and c.relname = '__drizzle_migrations') as owner`;
  const stem = row?.owner?.match(/^(.+)_owner$/)?.[1];
  if (stem) return rolesNamed(stem);
  if (row?.owner && !ownerGiven) {
    throw new Refusal(
      `Les tables de la base ${row.name} appartiennent au rôle « ${row.owner} », que Maillage n’a pas créé. Rien n’a été ` +
        "modifié. Indiquez ses rôles avec DATABASE_OWNER_URL et DATABASE_APP_URL.",
    );
  }
  return rolesNamed(shortened(row?.name ?? ""));
}

/** @param {string} name */
function shortened(name) {
  const bytes = Buffer.from(name);
  if (bytes.length <= LONGEST) return name;
  const mark = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${bytes
    .subarray(0, LONGEST - 12)
    .toString()
    .replaceAll("\ufffd", "")}_${mark}`;
}
