import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "./client";
import { ensureRegion } from "./install";
import { exampleContent } from "./reference/example";
import { loadReference } from "./reference/load";
import { lacksAdministrator } from "./regions/reads";
import { cloneDatabase, type TestDatabase } from "./testing/database";
import { installIn } from "./testing/installed";

let clone: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  clone = await cloneDatabase("template_empty");
  process.env.DATABASE_URL = clone.appUrl;
  owner = postgres(clone.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await Promise.all([closeDatabase(), owner.end()]);
  await clone.drop();
});

const count = async (table: string) => {
  const [row] = await owner<{ n: number }[]>`select count(*)::integer as n from ${owner(table)}`;
  return row?.n;
};

test("a real installation starts from the official lists, and one Région to name", async () => {
  await loadReference(owner);
  await ensureRegion(owner);
  await ensureRegion(owner);
  expect(await lacksAdministrator()).toBe(true);
  expect([...(await owner`select slug, name, version, example_on from region`)]).toEqual([
    { slug: "region", name: "Votre Région", version: 1, example_on: null },
  ]);
  expect([...(await owner`select kind, name from territory`)]).toEqual([
    { kind: "region", name: "Votre Région" },
  ]);
  for (const table of ["departement", "epci", "commune", "nomenclature"])
    expect(await count(table), table).toBeGreaterThan(10);
  const own = [
    "region_departement",
    "territory_epci",
    "organisation",
    "scheme",
    "scheme_contact",
    "operation",
  ];
  // The vocabularies are of that Région, whichever came first.
  expect([
    ...(await owner`select distinct r.slug from nomenclature n left join region r on r.id = n.region_id`),
  ]).toEqual([{ slug: "region" }]);
  for (const table of [
    ...own,
    "regional_objective",
    "policy_section",
    "regional_policy",
    "example_row",
    "plan",
    "account",
  ])
    expect(await count(table), table).toBe(0);
});

test("nothing of 2009 nor of Nord-Pas de Calais is in it, but what is kept aside", async () => {
  const tables = await owner<{ name: string }[]>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('example_content', 'audit')`;
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables) {
    const found = await owner`select (to_jsonb(t) - 'origin')::text as row from ${owner(name)} t
      where (to_jsonb(t) - 'origin' - 'loaded_at' - 'population')::text ~* '\\m2009\\M|nord[- ]pas[- ]de[- ]calais' limit 3`;
    if (name === "nomenclature")
      expect([...(await owner`select label from nomenclature where label ~* '\\mNord\\M|Calais'`)]).toEqual(
        [],
      );
    // The name of the part that is kept aside.
    expect(name === "reference_load" ? [] : [...found], name).toEqual([]);
  }
});

test("the first administrator has that Région, and the sign-in page says no command any more", async () => {
  const { regionId, email } = await installIn(owner);
  const [held] =
    await owner`select m.role, m.region_id, a.email from membership m join account a on a.id = m.account_id`;
  expect(held).toEqual({ role: "admin", region_id: regionId, email });
  expect(await lacksAdministrator()).toBe(false);
  await owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${regionId}, true)`;
    await tx`update membership set ended_at = now()`;
  });
  expect(await lacksAdministrator()).toBe(true);
});

test("the example is of the brochure, without the Région that wrote it nor its départements", () => {
  const { organisations, schemes, contacts, objectives, operations, policy } = exampleContent();
  expect([organisations, schemes, contacts, objectives, operations].map(({ length }) => length)).toEqual([
    12, 9, 12, 4, 2,
  ]);
  expect(organisations.map(({ kind }) => kind)).not.toContain("region");
  expect(policy.source_on).toBe("2009-06-01");
});
