import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, transaction } from "./client";
import { type Opened, openSeeded } from "./testing/opened";
import { hasPooler, type Pooler, startPooler } from "./testing/pooler";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Statements that the connection of a transaction keeps under a name, and what it answers. */
const asked = (of: number) =>
  transaction(async (tx) => {
    const [answer] = await tx.execute<{ twice: number }>(sql`select ${of}::integer * 2 as twice`);
    const [kept] = await tx.execute<{ n: number }>(
      sql`select count(*)::integer as n from pg_prepared_statements where statement like '%as twice'`,
    );
    return { twice: answer?.twice, kept: kept?.n };
  }, "read only");

test("a question asked again of the same server is not planned again", async () => {
  await asked(1);
  // The server is asked beside the first transaction whether it is met without a pooler.
  await expect.poll(async () => (await asked(2)).kept).toBe(1);
  expect(await asked(21)).toEqual({ twice: 42, kept: 1 });
});

const here = hasPooler("les questions sans nom derrière lui ne sont pas prouvées.");

describe.skipIf(!here)("behind PgBouncer in transaction mode", () => {
  let pooler: Pooler;
  afterEach(async () => {
    await closeDatabase();
    await pooler.stop();
  });

  test("no question has a name, and ten transactions at once on two connections are answered", async () => {
    await closeDatabase();
    pooler = await startPooler(db.appUrl, 2);
    process.env.DATABASE_URL = pooler.url;
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, of) => asked(of)));
      expect(answers).toEqual(answers.map((_, of) => ({ twice: of * 2, kept: 0 })));
    }
  });
});
