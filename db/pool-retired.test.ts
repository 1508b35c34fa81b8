import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPool } from "./pool";
import { cloneDatabase, type TestDatabase } from "./testing/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase("template_empty");
});
afterAll(() => database.drop());

test("a long transaction ends well though another connection of its pool was lost meanwhile", async () => {
  const pool = createPool(database.appUrl, 3, 400);
  try {
    const long = pool.run(
      (db) =>
        db.transaction(async (tx) => {
          // Longer than the silence that is borne and the five seconds of the driver; each query is short.
          for (let n = 0; n < 32; n += 1) await tx.execute(sql`select pg_sleep(0.2)`);
          return "written";
        }),
      "read write",
    );
    const cut = pool.run(
      (db) => db.transaction((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)),
      "read write",
    );
    await expect(cut).rejects.toThrow();
    expect(await long).toBe("written");
  } finally {
    await pool.close();
  }
}, 30_000);
