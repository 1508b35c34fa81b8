import type postgres from "postgres";

/** Tables whose rows are written again for each other Région, parents first. */
const tables = [
  "territory",
  "territory_epci",
  "organisation",
  "operation",
  "regional_objective",
  "plde",
  "plan",
  "objective",
  "action",
  "action_regional_objective",
  "action_territory",
  "note",
  "event",
  "event_territory",
  "project",
  "meeting",
  "job",
];

/** Names of the ids that say one of these rows, and not an account. */
const copied =
  /^(?:id|(?:\w+_)?(?:region|territory|plan|plde|objective|action|event|operation|project|organisation)_id|parent_id|realises_id)$/;

/**
 * Writes the demonstration again for other Régions, `others` of them: same plans, same rows, other ids. The journal is not written,
 * since its triggers rest meanwhile.
 */
export async function addRegions(owner: postgres.Sql, others: number): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`insert into region (id, slug, name, time_zone)
      select md5(r.id || n::text)::uuid, r.slug || '-' || n, r.name || ' ' || n, r.time_zone
        from region r, generate_series(1, ${others}::integer) n`;
    for (const table of tables) {
      const columns = await sql<{ name: string; type: string }[]>`
        select column_name as name, data_type as type from information_schema.columns
         where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
      const names = columns.map(({ name }) => name);
      const values = columns.map(({ name, type }) => {
        if (type === "uuid" && copied.test(name)) return sql`md5(t.${sql(name)} || n::text)::uuid`;
        return name === "slug" ? sql`t.slug || '-' || n` : sql`t.${sql(name)}`;
      });
      const list = values.reduce((before, value) => sql`${before}, ${value}`);
      await sql`alter table ${sql(table)} disable trigger user`;
      await sql`insert into ${sql(table)} (${sql(names)}) select ${list} from ${sql(table)} t, generate_series(1, ${others}::integer) n
        order by n, t.ctid`;
      await sql`alter table ${sql(table)} enable trigger user`;
    }
  });
  await owner`vacuum (analyze)`;
}
