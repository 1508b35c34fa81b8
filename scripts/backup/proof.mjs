import { createHash } from "node:crypto";
import { identifier } from "../postgres-session.mjs";

/**
 * What a database holds: rows and digest of each table, and of the whole.
 * @typedef {{ rows: number, digest: string, tables: Record<string, { rows: number, digest: string }> }} Proof
 */

/**
 * Counts and digests of every table, whatever the order of the rows. Read in one transaction: nothing moves meanwhile.
 * @param {import("postgres").ISql<{}>} sql a connection that sees every row
 * @returns {Promise<Proof>}
 */
export async function proofOf(sql) {
  // A row is digested as its text: what would write it otherwise on another server is fixed here.
  await sql`select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true), set_config('row_security', 'off', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`;
  /** @type {Proof["tables"]} */
  const tables = {};
  for (const { schema, name } of await listTables(sql)) {
    const [row] = await sql`
      select count(*)::int as rows, coalesce(sum(('x' || left(h, 15))::bit(60)::bigint), 0)::text as one,
             coalesce(sum(('x' || substr(h, 16, 15))::bit(60)::bigint), 0)::text as other
        from (select encode(sha256(convert_to(t::text, 'UTF8')), 'hex') as h
                from ${identifier(sql, schema)}.${identifier(sql, name)} as t) as hashed`;
    tables[`${schema}.${name}`] = { rows: row?.rows ?? 0, digest: sumOf(`${row?.one} ${row?.other}`) };
  }
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return { rows, digest: sumOf(JSON.stringify(tables)), tables };
}

/**
 * The tables of ours, in the order of their names.
 * @param {import("postgres").ISql<{}>} sql
 * @returns {Promise<{ schema: string, name: string }[]>}
 */
export async function listTables(sql) {
  return sql`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     order by n.nspname collate "C", c.relname collate "C"`;
}

/**
 * The tables that differ between what was kept and what was found, each with what differs.
 * @param {Proof} kept
 * @param {Proof} found
 */
export function differences(kept, found) {
  const names = [...new Set([...Object.keys(kept.tables), ...Object.keys(found.tables)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [kept.tables[name], found.tables[name]];
    if (before?.digest === after?.digest && before?.rows === after?.rows) return [];
    if (before?.rows === after?.rows) return [`${name} (un contenu diffère)`];
    return [`${name} (${before?.rows ?? "absente"} lignes gardées, ${after?.rows ?? "absente"} trouvées)`];
  });
}

/** @param {string} text */
function sumOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
