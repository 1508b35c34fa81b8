import type { Database } from "../http";

/** Tables of accounts, and what waits for a backup: their writes are logged, not audited. */
const unaudited = ["account", "membership", "token", "session", "app.backup_watch"];

export type State = { rows: string; audits: number; people: string; audited: boolean };

/**
 * What the database holds where a gesture could write: the rows of its table (how many, and the last transaction that wrote
 * one), the audit, and the accounts with their rights.
 */
export async function stateOf({ sql }: Database, table: string): Promise<State> {
  const [state] = await sql<{ rows: string | null; audits: number; people: string }[]>`
    select (select concat_ws('/', count(*), max(xmin::text::bigint)) from ${sql(table)}) as rows,
      (select coalesce(max(id), 0)::integer from audit) as audits,
      concat_ws('/', (select md5(string_agg(a::text, '' order by id)) from account a),
        (select md5(string_agg(m::text, '' order by id)) from membership m),
        (select md5(string_agg(l::text, '' order by membership_id, territory_id)) from membership_territory l),
        (select count(*) from token)) as people`;
  return {
    rows: state?.rows ?? "",
    audits: state?.audits ?? 0,
    people: state?.people ?? "",
    audited: !unaudited.includes(table),
  };
}

/** Who wrote the rows of a table since an audit entry, and in which territory; of several writers or places, the last. */
export async function auditOf(
  { sql }: Database,
  since: number,
  table: string,
): Promise<{ actor: string; territory: string } | undefined> {
  const [entry] = await sql<{ actor: string; territory: string }[]>`
    select a.email as actor, u.territory_id as territory from audit u left join account a on a.id = u.actor_id
     where u.id > ${since} and u.table_name = ${table} order by u.id desc limit 1`;
  return entry && { actor: entry.actor, territory: entry.territory ?? "" };
}

/** The version of a row, as a form of it sends it. */
export async function versionOf({ sql }: Database, table: string, id: string): Promise<string> {
  const [row] = await sql<{ version: string | null }[]>`
    select to_jsonb(r) ->> 'version' as version from ${sql(table)} r where id = ${id}`;
  return row?.version ?? "1";
}

/** The territory that a write on a row is audited in: that of the row, the territory itself, or none of what is a Région's own. */
export async function territoryOf({ sql }: Database, table: string, id: string): Promise<string> {
  // A Région stands in none.
  if (table === "region") return "";
  // A territory that is made, changed or ended is its Région's own.
  if (table === "trial" || table === "made") return "";
  const [row] = await sql<{ id: string | null }[]>`
    select case when to_jsonb(r) ? 'territory_id' then to_jsonb(r) ->> 'territory_id'
        when ${table} = 'territory' then r.id::text end as id from ${sql(table)} r where id = ${id}`;
  return row?.id ?? "";
}
