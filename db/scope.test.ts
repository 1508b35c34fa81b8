import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "./client";
import { askTogether, inScope } from "./scope";
import { type Opened, openSeeded } from "./testing/opened";
import { viewers } from "./testing/viewers";

const { agentA } = viewers;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** The transaction in which a question is asked, and who asks it. */
const where = (on?: Db) =>
  inScope(
    agentA,
    async (tx) => {
      const [row] = await tx.execute<{ began: string; actor: string }>(
        sql`select now()::text as began, current_setting('app.actor') as actor`,
      );
      return row;
    },
    on,
  );

test("questions asked together share a transaction, and are asked as their reader", async () => {
  const { first, second } = askTogether(agentA, { first: where, second: where });
  expect((await first)?.actor).toBe(agentA.actorId);
  expect((await second)?.began).toBe((await first)?.began);
});

test("one that fails fails alone: those before and after it have their answer", async () => {
  const wrong = (on?: Db) => inScope(agentA, (tx) => tx.execute(sql`select 1 / 0`), on);
  const { before, failed, after, last } = askTogether(agentA, {
    before: where,
    failed: wrong,
    after: where,
    last: where,
  });
  await expect(failed).rejects.toThrow();
  expect((await before)?.actor).toBe(agentA.actorId);
  expect((await after)?.actor).toBe(agentA.actorId);
  expect((await last)?.actor).toBe(agentA.actorId);
});
