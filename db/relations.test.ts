import { sql } from "drizzle-orm";
import type { PgSelect, PgView } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scope } from "./scope";
import { declaredIn } from "./testing/declared";
import { type Opened, openSeeded } from "./testing/opened";
import { viewers } from "./testing/viewers";

let db: Opened;
let owner: PostgresJsDatabase;
beforeAll(async () => {
  db = await openSeeded();
  owner = drizzle(db.owner, { casing: "snake_case" });
});
afterAll(() => db.drop());

type Relation = (query: PgSelect, scope: Scope) => PromiseLike<unknown[]>;

test("the relation of each noun holds the first wall by itself", async () => {
  const tables = await declaredIn("table.ts");
  const relations = (await declaredIn("rows.ts")).filter(({ value }) =>
    /^\s*\(query, scope\b/.test(String(value)),
  );
  expect(relations.length).toBeGreaterThan(4);
  for (const { file, key, value } of relations) {
    const live = tables.find(
      (table) => table.file === file.replace("rows.ts", "table.ts") && table.key.startsWith("live"),
    );
    // Accounts have one wall, which has its own tests.
    if (!live) continue;
    const seen = (scope: Scope) =>
      (value as Relation)(
        owner
          .select({ one: sql`1` })
          .from(live.value as PgView)
          .$dynamic() as unknown as PgSelect,
        scope,
      );
    expect((await seen(viewers.regional)).length, `${key} of db/${file}`).toBeGreaterThan(0);
    expect((await seen(viewers.nobody)).length, `${key} of db/${file} shows rows to nobody`).toBe(0);
  }
});
