import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureRegion } from "./install";
import { migrateDatabase } from "./migrate";
import { loadReference } from "./reference/load";
import { cloneDatabase, type TestDatabase } from "./testing/database";
import { migrationsUpTo } from "./testing/former";

/** Reference, and no row of anyone's: the map is drawn anew at the start of this version. */
const gone = "region_map";
/** The last landed migration of the version from which installations are brought to this one. */
const former = 22;
const folder = migrationsUpTo(former);

let seeded: TestDatabase;
let older: TestDatabase;
let demonstration: postgres.Sql;
let owner: postgres.Sql;

beforeAll(async () => {
  [seeded, older] = await Promise.all([cloneDatabase("template_seeded"), cloneDatabase("template0")]);
  demonstration = postgres(seeded.ownerUrl, { max: 1, onnotice: () => {} });
  owner = postgres(older.ownerUrl, { max: 1, onnotice: () => {} });
  await migrate(drizzle(owner), { migrationsFolder: folder });
});
afterAll(async () => {
  await Promise.all([demonstration.end(), owner.end()]);
  await Promise.all([seeded.drop(), older.drop()]);
  rmSync(folder, { recursive: true });
});

type Table = { name: string; columns: string[] };

/** Tables of the former version, each after those that it points at, with the columns that it had. */
async function formerTables(): Promise<Table[]> {
  const links = await owner<{ of: string; to: string }[]>`
    select distinct conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;
  const all = await owner<Table[]>`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and table_name <> ${gone} group by table_name`;
  const sorted: Table[] = [];
  while (sorted.length < all.length) {
    const next = all.filter(
      (table) =>
        !sorted.includes(table) &&
        links.every(({ of, to }) => of !== table.name || sorted.some(({ name }) => name === to)),
    );
    if (next.length === 0) throw new Error("Tables point at each other in a circle.");
    sorted.push(...next);
  }
  return sorted;
}

/** The rows of the demonstration in the columns that the former version had, as they were written then: no trigger runs. */
async function fill(tables: readonly Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    const [found] = await demonstration<{ rows: string }[]>`
      select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${demonstration(name)} t`;
    await owner`alter table ${owner(name)} disable trigger user`;
    await owner`insert into ${owner(name)} (${owner(columns)}) overriding system value
      select ${owner(columns)} from jsonb_populate_recordset(null::${owner(name)}, ${found?.rows ?? "[]"}::text::jsonb)`;
    await owner`alter table ${owner(name)} enable trigger user`;
  }
}

const contents = (tables: readonly Table[]) =>
  Promise.all(
    tables.map(async ({ name, columns }) => {
      const [row] =
        await owner`select count(*)::integer as rows, md5(string_agg(r::text, '|' order by r::text)) as digest
        from (select ${owner(columns)} from ${owner(name)}) r`;
      return [name, row] as const;
    }),
  );

test("a base of the former version, as full as the demonstration, keeps every row and gains what is derived of them", async () => {
  const tables = await formerTables();
  await fill(tables);
  const before = await contents(tables);
  const filled = before.flatMap(([name, row]) => (row?.rows > 0 ? [name] : []));
  expect(filled).toEqual(
    expect.arrayContaining(["action", "audit", "event", "job", "meeting", "objective", "project"]),
  );
  await migrateDatabase(older.ownerUrl, {
    app: "maillage_app",
    backup: "maillage_backup",
    mail: "maillage_mail",
  });
  expect(Object.fromEntries(await contents(tables))).toEqual(Object.fromEntries(before));
  const cards = (sql: postgres.Sql) =>
    sql`select count(*)::integer as n, md5(string_agg(c::text, '|' order by id)) as digest from event_card c`;
  const [made] = await cards(owner);
  expect(made?.n).toBeGreaterThan(100);
  expect(made).toEqual((await cards(demonstration))[0]);
  // The start that follows forces nothing: what that version had loaded stays, is no example, and is not offered again.
  await owner`delete from reference_load where name = 'example-2009'`;
  expect(await loadReference(owner)).toEqual(["example-2009"]);
  await ensureRegion(owner);
  const kept = tables.filter(({ name }) => name !== "reference_load");
  expect(before).toEqual(expect.arrayContaining(await contents(kept)));
  const [region] = await owner`select example_on is not null as settled from region`;
  expect(region).toEqual({ settled: true });
  const [marks] = await owner`select count(*)::integer as n from example_row`;
  expect(marks).toEqual({ n: 0 });
}, 60_000);
