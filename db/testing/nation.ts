import { createHash } from "node:crypto";
import type postgres from "postgres";

/** Tables whose rows are written again for each other Région, parents first: its geography, then what it works with. */
const geography = ["territory", "territory_epci"];
const ground = ["organisation", "operation", "regional_objective", "plde"];

/** Those of a plan and of what hangs on it: written again for other years of the same territories too. */
const work = [
  "plan",
  "objective",
  "action",
  "action_regional_objective",
  "action_territory",
  ...["action_partner", "action_audience", "action_sector", "action_commune"],
  "step",
  "note",
  "decision",
  "event",
  "event_territory",
  "project",
  "meeting",
  "job",
  "snapshot",
  "snapshot_action",
];

/** Names of the ids that say one of these rows, and not an account. */
const ofYear =
  /^(?:id|(?:previous_)?plan_id|objective_id|action_id|event_id|project_id|snapshot_id|parent_id|realises_id)$/;
const ofRegion =
  /^(?:id|(?:\w+_)?(?:region|territory|plan|plde|objective|action|event|operation|project|snapshot|organisation)_id|parent_id|realises_id)$/;

type Copied = { as: "year" | "region"; ids: RegExp };

/** The id that the row of this id has in the copy of a Région number `nth`. */
export function idInRegion(id: string, nth: number): string {
  const hash = createHash("md5").update(`${id}region${nth}`).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

type Said = Readonly<Record<string, (sql: postgres.TransactionSql) => postgres.Fragment>>;

/** Writes the rows of a table again `times` times, with new `ids` and what is `said` otherwise. Its triggers rest meanwhile. */
async function again(
  sql: postgres.TransactionSql,
  table: string,
  times: number,
  { as, ids }: Copied,
  said: Said,
): Promise<void> {
  const columns = await sql<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  const names = columns.map(({ name }) => name);
  const values = columns.map(({ name, type }) => {
    const own = said[name]?.(sql);
    if (own) return own;
    return type === "uuid" && ids.test(name)
      ? sql`md5(t.${sql(name)} || ${as}::text || n)::uuid`
      : sql`t.${sql(name)}`;
  });
  const list = values.reduce((before, value) => sql`${before}, ${value}`);
  await sql`alter table ${sql(table)} disable trigger user`;
  await sql`insert into ${sql(table)} (${sql(names)}) select ${list} from ${sql(table)} t, generate_series(1, ${times}::integer) n
    order by n, t.ctid`;
  await sql`alter table ${sql(table)} enable trigger user`;
}

/** Ties one row of a noun in five to another territory of its Région: the demonstration has a dozen such rows, a page of them. */
async function tie(sql: postgres.TransactionSql, noun: "action" | "event"): Promise<void> {
  const links = `${noun}_territory`;
  await sql`alter table ${sql(links)} disable trigger user`;
  await sql`insert into ${sql(links)} (${sql(`${noun}_id`)}, region_id, lead_territory_id, territory_id)
    select r.id, r.region_id, r.territory_id, t.next from ${sql(noun)} r join (
      select id, coalesce(lead(id) over places, first_value(id) over places) as next from territory
      window places as (partition by region_id order by id)) t on t.id = r.territory_id
     where get_byte(uuid_send(r.id), 15) % 5 = 0 on conflict do nothing`;
  await sql`alter table ${sql(links)} enable trigger user`;
}

/**
 * Writes the work of every territory again for other plans of the same territories, `others` times (9 at most), and ties some of it to
 * a second territory: a base where a reader's own rows are as many as after some years, and not the few of a page or two.
 */
export async function addYears(owner: postgres.Sql, others: number): Promise<void> {
  await owner.begin(async (sql) => {
    const number = (inner: postgres.TransactionSql) => inner`t.number + 10 * n`;
    const years: Copied = { as: "year", ids: ofYear };
    for (const table of work) await again(sql, table, others, years, table === "plan" ? { number } : {});
    const siret = (inner: postgres.TransactionSql) => inner`null`;
    await again(sql, "organisation", others, { as: "year", ids: /^id$/ }, { siret });
    await tie(sql, "action");
    await tie(sql, "event");
  });
  await owner`vacuum (analyze)`;
}

const copied: Copied = { as: "region", ids: ofRegion };
const slug = (sql: postgres.TransactionSql) => sql`t.slug || '-' || n`;
/** Their structures are not written yet: the words of their leads are. */
const lead_organisation_id = (sql: postgres.TransactionSql) => sql`null`;

/** Writes the Région again, `others` times, with its territories and nothing that is done there. */
export async function addRegions(owner: postgres.Sql, others: number): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`insert into region (id, slug, name, time_zone)
      select md5(r.id || 'region' || n)::uuid, r.slug || '-' || n, r.name || ' ' || n, r.time_zone
        from region r, generate_series(1, ${others}::integer) n`;
    for (const table of geography)
      await again(
        sql,
        table,
        others,
        copied,
        table === "territory" ? { slug, lead_organisation_id } : { slug },
      );
  });
  await owner`vacuum (analyze)`;
}

/**
 * Writes all that is done in the Région again in each of these `others`: same plans, same rows, other ids. The journal is not written,
 * since its triggers rest meanwhile.
 */
export async function addWork(owner: postgres.Sql, others: number): Promise<void> {
  await owner.begin(async (sql) => {
    for (const table of [...ground, ...work]) await again(sql, table, others, copied, { slug });
  });
  await owner`vacuum (analyze)`;
}
