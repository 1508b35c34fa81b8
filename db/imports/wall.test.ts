import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scope, writeInScope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { imports } from "./table";
import { visibleImports } from "./wall";

const { agentA, regional, elected, admin } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const region = "nord-pas-de-calais";
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

/** An import, as no gesture writes it: the second wall alone. */
const kept = (scope: Scope, noun: string, slug: string) => {
  const { regionId, territoryId } = placeIn(slug);
  return writeInScope(scope, (tx) =>
    tx.execute(sql`insert into import (id, region_id, territory_id, noun, file_name, format, digest)
      values (gen_random_uuid(), ${regionId}, ${territoryId}, ${noun}, 'x.csv', 'csv', 'x')`),
  );
};
const seen = async (scope: Scope) => {
  const rows = await writeInScope(scope, (tx) =>
    tx.execute<{ id: string }>(sql`select id from import where noun = 'organisation' order by id`),
  );
  return rows.length;
};

test("of organisations, the database lets officers and administrators keep an import, which they alone read; never an agent", async () => {
  await expect(kept(agentA, "organisation", "boulonnais")).rejects.toThrow();
  await expect(kept(agentA, "organisation", region)).rejects.toThrow();
  await expect(kept(elected, "organisation", region)).rejects.toThrow();
  await kept(admin, "organisation", region);
  await kept(regional, "organisation", region);
  // One that stands in a territory, as no gesture makes it, is none of its agents’.
  await kept(regional, "organisation", "boulonnais");
  expect(await Promise.all([agentA, elected, admin, regional].map(seen))).toEqual([0, 0, 1, 2]);
});

test("both walls show each reader the same imports", async () => {
  const owner = drizzle(db.owner, { casing: "snake_case" });
  for (const [name, scope] of Object.entries(viewers)) {
    const first = await owner.select({ id: imports.id }).from(imports).where(visibleImports(scope));
    const second = await writeInScope(scope, (tx) => tx.select({ id: imports.id }).from(imports));
    expect(ids(second), name).toEqual(ids(first));
  }
});

test("an administrator keeps no import of anything else; an agent keeps those of its territory", async () => {
  for (const noun of ["event", "project", "job"]) {
    await expect(kept(admin, noun, region)).rejects.toThrow();
    await kept(agentA, noun, "boulonnais");
  }
});
