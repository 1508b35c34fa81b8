import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { asAdmin, serverOf } from "./postgres-session.mjs";
import { Refusal } from "./refusal.mjs";

const OWNER = "DATABASE_OWNER_URL";

/**
 * Refuses a database that another installation has marked as its own: a role may be opened by trust or by a password that both know,
 * the mark is only made again by whoever holds the secret.
 * @param {string} ownerUrl
 * @param {string[]} secrets those of this installation: today's, and the former one while it changes
 */
export async function checkMark(ownerUrl, secrets) {
  await asAdmin(
    ownerUrl,
    async (sql) => {
      const [there] = await sql`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relname = 'installation'`;
      if (!there) return;
      const [mark] = await sql`select id, seal from app.installation`;
      if (!mark || secrets.some((secret) => isSealedBy(secret, /** @type {any} */ (mark)))) return;
      throw new Refusal(
        `La base ${serverOf(ownerUrl)} est celle d’une autre installation de Maillage : son secret n’est pas celui-ci. Rien n’a ` +
          "été modifié. Donnez à cette installation une base à elle. Si c’est bien la sienne et que vous changez AUTH_SECRET, " +
          "indiquez l’ancien dans AUTH_SECRET_PREVIOUS le temps d’un démarrage.",
      );
    },
    OWNER,
  );
}

/**
 * Marks the database as this installation's, at its first start or when its secret changes.
 * @param {string} ownerUrl
 * @param {string} secret
 */
export async function writeMark(ownerUrl, secret) {
  await asAdmin(
    ownerUrl,
    async (sql) => {
      const [mark] = await sql`select id, seal from app.installation`;
      const id = mark?.id ?? randomUUID();
      const seal = sealOf(secret, id);
      if (mark?.seal === seal) return;
      await sql`insert into app.installation (id, seal) values (${id}, ${seal})
        on conflict (one) do update set seal = excluded.seal`;
    },
    OWNER,
  );
}

/**
 * Refuses an application role that the second wall would not hold: row-level security ignores a superuser, a bypass, the owner.
 * @param {string} ownerUrl
 * @param {string} appUrl
 */
export async function checkApplication(ownerUrl, appUrl) {
  const base = (/** @type {import("postgres").Sql} */ sql) => sql`
    select current_user as name, oid::text || ' ' || pg_postmaster_start_time() as base
      from pg_database where datname = current_database()`;
  const [owner] = await asAdmin(ownerUrl, base, OWNER);
  await asAdmin(
    appUrl,
    async (sql) => {
      const [here] = await base(sql);
      if (here?.base !== owner?.base)
        throw new Refusal(
          `DATABASE_OWNER_URL mène à la base ${serverOf(ownerUrl)} et DATABASE_APP_URL à ${serverOf(appUrl)} : ce n’est pas la même. ` +
            "Rien n’a été modifié. Indiquez les deux rôles d’une même base.",
        );
      const [row] = await sql`
        select current_user as name, current_database() as database, rolsuper or rolbypassrls as mighty,
               pg_has_role(current_user, ${owner?.name}, 'member') as owns,
               has_database_privilege(current_user, current_database(), 'temporary') as scribbles
          from pg_roles where rolname = current_user`;
      if (row?.mighty || row?.owns) {
        throw new Refusal(
          `Le rôle « ${row.name} » de l’application est superutilisateur, échappe aux règles par ligne ou possède les tables : rien ne ` +
            "séparerait plus les territoires. Indiquez dans DATABASE_APP_URL un rôle sans privilège.",
        );
      }
      if (row?.scribbles) {
        process.stderr.write(
          `Le rôle « ${row.name} » peut créer des tables temporaires dans la base « ${row.database} ». Son propriétaire peut l’en ` +
            `empêcher : REVOKE TEMPORARY ON DATABASE "${row.database}" FROM PUBLIC;\n`,
        );
      }
    },
    "DATABASE_APP_URL",
  );
}

/**
 * Is this mark of an installation, read from its database or from a backup of it, the one of this secret?
 * @param {string} secret
 * @param {{ id: string, seal: string }} mark
 */
export function isSealedBy(secret, { id, seal }) {
  return same(sealOf(secret, id), seal);
}

/**
 * @param {string} secret
 * @param {string} id
 */
function sealOf(secret, id) {
  return createHmac("sha256", secret).update(`installation ${id}`).digest("hex");
}

/**
 * @param {string} a
 * @param {string} b
 */
function same(a, b) {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
