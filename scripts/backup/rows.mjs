import { createGzip } from "node:zlib";
import postgres from "postgres";
import { identifier } from "../postgres-session.mjs";
import { Refusal } from "../refusal.mjs";
import { release } from "./copied.mjs";
import { listTables, proofOf } from "./proof.mjs";

/**
 * Copies the rows of a server that is not ours, in one transaction that sees a single moment: `rows.gz`, as COPY writes them. Every
 * write acknowledged before the call is in it. Throws a Refusal when the role would not see every row.
 * @param {string} url a role that reads everything
 * @param {import("./store.mjs").Draft} draft
 * @param {(bytes: number) => void} tell how much has been read so far
 * @returns {Promise<{ files: import("./manifest.mjs").File[], unpacked: number, proof: import("./proof.mjs").Proof }>}
 */
export async function copyRows(url, draft, tell) {
  /** @type {postgres.Sql} */
  const sql = postgres(url, { max: 1, connect_timeout: 10, prepare: false, onnotice: () => {} });
  const zip = createGzip({ level: 1 });
  const sink = await draft.file("rows.gz");
  const written = (async () => {
    for await (const chunk of zip) await sink.write(chunk);
    return sink.end();
  })();
  written.catch(() => zip.destroy());
  let unpacked = 0;
  const write = async (/** @type {Uint8Array} */ chunk) => {
    unpacked += chunk.length;
    tell(unpacked);
    if (!zip.write(chunk)) await Promise.race([new Promise((done) => zip.once("drain", done)), written]);
  };
  try {
    const proof = await sql.begin("isolation level repeatable read read only", async (tx) => {
      await checkSight(tx);
      const found = await proofOf(tx);
      await write(line({ sequences: await listSequences(tx) }));
      for (const table of await listTables(tx)) {
        const columns = await listColumns(tx, table);
        await write(line({ table: [table.schema, table.name], columns }));
        const list = columns.map((name) => identifier(tx, name));
        const rows = await tx`copy (select ${list.flatMap((name, at) => (at === 0 ? [name] : [tx`, `, name]))}
          from ${identifier(tx, table.schema)}.${identifier(tx, table.name)}) to stdout`.readable();
        for await (const chunk of rows) await write(chunk);
        release(rows);
        await write(Buffer.from("\\.\n"));
      }
      return found;
    });
    zip.end();
    return { files: [await written], unpacked, proof };
  } finally {
    zip.destroy();
    await sql.end({ timeout: 5 });
  }
}

/** @param {unknown} said */
const line = (said) => Buffer.from(`${JSON.stringify(said)}\n`);

/**
 * Row-level security would hide rows in silence from a role that it holds.
 * @param {import("postgres").ISql<{}>} sql
 */
async function checkSight(sql) {
  const [row] = await sql`
    select current_user as name, (rolsuper or rolbypassrls) as whole, (select count(*)::int from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema' and not has_table_privilege(c.oid, 'select')) as closed
      from pg_roles where rolname = current_user`;
  if (row?.whole && row.closed === 0) return;
  throw new Refusal(
    `Le rôle « ${row?.name} » ne lit pas toutes les lignes de la base : la sauvegarde serait incomplète, et n’a pas été faite. Donnez-lui ce ` +
      "droit (ALTER ROLE … BYPASSRLS et SELECT sur toutes les tables), ou indiquez dans DATABASE_BACKUP_URL un rôle qui l’a.",
  );
}

/**
 * @param {import("postgres").ISql<{}>} sql
 * @param {{ schema: string, name: string }} table
 * @returns {Promise<string[]>} those that are written, in their order
 */
async function listColumns(sql, { schema, name }) {
  const rows = await sql`
    select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ${schema} and c.relname = ${name} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`;
  return rows.map((row) => row.name);
}

/** @param {import("postgres").ISql<{}>} sql */
async function listSequences(sql) {
  const names = await sql`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname !~ '^pg_' order by 1, 2`;
  const found = [];
  for (const { schema, name } of names) {
    const [row] = await sql`select last_value::text as value, is_called as called
      from ${identifier(sql, schema)}.${identifier(sql, name)}`;
    found.push({ schema, name, value: row?.value, called: row?.called });
  }
  return found;
}
