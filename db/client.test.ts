import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { throttles } from "./auth/table";
import { transaction } from "./client";
import { type Opened, openSeeded } from "./testing/opened";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await db.owner`create function raised(code text) returns void language plpgsql as
    $$ begin raise exception 'undone' using errcode = code; end $$`;
});
afterAll(() => db.drop());

/** A write that PostgreSQL refuses with `code` the first `times`: how it ended, how often it was tried, what it left written. */
async function refused(code: string, times: number) {
  const key = `refused ${code} ${times}`;
  let tried = 0;
  const write = transaction(async (tx) => {
    tried += 1;
    await tx.insert(throttles).values({ key });
    if (tried <= times) await tx.execute(sql`select raised(${code})`);
    return "written";
  }, "read write");
  const ended = await write.catch((error: { code: string }) => error.code);
  const left = await db.owner`select 1 from throttle where key = ${key}`;
  return [ended, tried, left.length];
}

test("a write that PostgreSQL breaks off for another's sake is done once more, whole, and only once", async () => {
  for (const code of ["40P01", "40001"]) {
    expect(await refused(code, 1)).toEqual(["written", 2, 1]);
    expect(await refused(code, 2)).toEqual([code, 2, 0]);
  }
});

test("nothing else is done again", async () => {
  for (const code of ["55P03", "23514", "57014"]) expect(await refused(code, 1)).toEqual([code, 1, 0]);
});

test("two writes that take two rows crosswise are both done", async () => {
  await db.owner`insert into throttle (key, attempts) values ('left', 0), ('right', 0)`;
  let waiting = 2;
  let both = () => {};
  const met = new Promise<void>((resolve) => (both = resolve));
  const cross = (keys: string[]) => {
    let first = true;
    return transaction(async (tx) => {
      for (const key of keys) {
        const attempts = sql`${throttles.attempts} + 1`;
        await tx.update(throttles).set({ attempts }).where(eq(throttles.key, key));
        if (first && --waiting === 0) both();
        if (first) await met;
        first = false;
      }
    }, "read write");
  };
  await Promise.all([cross(["left", "right"]), cross(["right", "left"])]);
  const rows = await db.owner`select attempts from throttle where key in ('left', 'right')`;
  expect(rows.map(({ attempts }) => attempts)).toEqual([2, 2]);
});
