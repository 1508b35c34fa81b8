import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "./ids";
import { migrateDatabase } from "./migrate";
import { exampleParts } from "./reference/example";
import { vocabularies } from "./reference/regional-data";
import { cloneDatabase, type TestDatabase } from "./testing/database";
import { migrationsUpTo } from "./testing/former";

/** The last migration of the version that took the example of 2009 as a leaflet. */
const former = 30;
const folder = migrationsUpTo(former);
const region = newId();
let clone: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  clone = await cloneDatabase("template0");
  owner = postgres(clone.ownerUrl, { max: 1, onnotice: () => {} });
  await migrate(drizzle(owner), { migrationsFolder: folder });
  await owner`insert into region (id, slug, name) values (${region}, 'ici', 'Ici')`;
  await owner.begin(async (tx) => {
    // Contacts name départements of the official list.
    await tx`insert into official_region (code, name) values ('32', 'Hauts-de-France')`;
    await tx`insert into departement (code, name, official_region_code) values ('59', 'Nord', '32'), ('62', 'Pas-de-Calais', '32')`;
    for (const part of [...vocabularies(), ...exampleParts()]) await part.insert(tx, part.payload);
    await tx`select set_config('app.actor', ${newId()}, true), set_config('app.staff', ${region}, true)`;
    await tx`select app.take_example(${region})`;
  });
});
afterAll(async () => {
  await owner.end();
  await clone.drop();
  rmSync(folder, { recursive: true });
});

test("an example taken by the former version is one in the sections and contacts of this one; its terms are the Région’s", async () => {
  await owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${newId()}, true)`;
    await tx`update scheme set description = 'À nous' where code = 'fidess'`;
  });
  await migrateDatabase(clone.ownerUrl, {
    app: "maillage_app",
    backup: "maillage_backup",
    mail: "maillage_mail",
  });
  const marks = await owner<{ name: string; n: number }[]>`
    select table_name as name, count(*)::integer as n from example_row group by 1 order by 1`;
  const [of] = await owner<{ contacts: number }[]>`select count(*)::integer as contacts from scheme_contact c
    join scheme s on s.id = c.scheme_id where s.code <> 'fidess'`;
  expect([...marks]).toEqual([
    { name: "operation", n: 2 },
    { name: "organisation", n: 12 },
    { name: "policy_section", n: 9 },
    { name: "regional_objective", n: 4 },
    { name: "scheme", n: 8 },
    { name: "scheme_contact", n: of?.contacts },
  ]);
  const strangers = await owner`select code from nomenclature where region_id is distinct from ${region}`;
  expect([...strangers]).toEqual([]);
});
