import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "./ids";
import { migrateDatabase } from "./migrate";
import { cloneDatabase, type TestDatabase } from "./testing/database";
import { migrationsUpTo } from "./testing/former";

const older = migrationsUpTo(3);
const [region, territory, account, membership] = [newId(), newId(), newId(), newId()];
let clone: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  clone = await cloneDatabase("template0");
  owner = postgres(clone.ownerUrl, { max: 1, onnotice: () => {} });
  await migrate(drizzle(owner), { migrationsFolder: older });
  await owner`insert into region (id, slug, name) values (${region}, 'ici', 'Ici')`;
  await owner`insert into territory (id, region_id, slug, name, kind, lead_organisation)
    values (${territory}, ${region}, 'la', 'Là', 'epci', 'Communauté de communes')`;
  await owner`insert into account (id, email, name) values (${account}, 'agent@ici.example', 'Agent')`;
  await owner`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
    values (${membership}, ${account}, 'admin', ${region}, true, '2026-01-01')`;
  for (const titles of [["A", "B"], ["C"]])
    await owner.begin(async (tx) => {
      await tx`select set_config('app.actor', ${account}, true)`;
      for (const title of titles)
        await tx`insert into plde (id, region_id, territory_id, title, starts_on, ends_on, priorities)
          values (${newId()}, ${region}, ${territory}, ${title}, '2026-01-01', '2028-12-31', '')`;
    });
});
afterAll(async () => {
  await owner.end();
  await clone.drop();
  rmSync(older, { recursive: true });
});

test("a database of the former version keeps its rows, its rights and its audit, told by gesture", async () => {
  const before = await owner`select id, at, actor_id, row_id, changes from audit order by id`;
  expect(before).toHaveLength(3);
  await migrateDatabase(clone.ownerUrl, {
    app: "maillage_app",
    backup: "maillage_backup",
    mail: "maillage_mail",
  });
  expect(await owner`select id, at, actor_id, row_id, changes from audit order by id`).toEqual(before);
  const gestures = await owner`
    select count(*)::integer as rows, bool_and(began_at <= at) as before from audit group by began_at order by began_at`;
  expect([...gestures]).toEqual([
    { rows: 2, before: true },
    { rows: 1, before: true },
  ]);
  const [held] = await owner`select ended_at, starts_on::text as starts_on from membership`;
  expect(held).toEqual({ ended_at: null, starts_on: "2026-01-01" });
});

test("it records accounts from then on, with a name or not at all", async () => {
  await expect(owner`update account set name = 'x'`).rejects.toThrow(/no actor/);
  await owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${account}, true)`;
    await tx`update account set disabled_at = now()`;
  });
  const [entry] = await owner`select table_name, region_id, changes from audit order by id desc limit 1`;
  expect(entry).toMatchObject({
    table_name: "account",
    region_id: null,
    changes: { disabled_at: { before: null } },
  });
});
