import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
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
  // The server is asked in the first transaction whether it is met without a pooler.
  await expect.poll(async () => (await asked(2)).kept).toBe(1);
  expect(await asked(21)).toEqual({ twice: 42, kept: 1 });
});

test("a connection that no longer knows a name, or gives other columns under it, is asked without one", async () => {
  await expect.poll(async () => (await asked(3)).kept).toBe(1);
  const shown = () =>
    transaction((tx) => tx.execute(sql`select * from shown_under_a_name`), "read only").then(([row]) => row);
  await db.owner`create view shown_under_a_name as select 1 as one`;
  await db.owner`grant select on shown_under_a_name to maillage_app`;
  for (let time = 0; time < 4; time++) expect(await shown()).toEqual({ one: 1 });
  await db.owner`create or replace view shown_under_a_name as select 1 as one, 2 as two`;
  for (let time = 0; time < 4; time++) expect(await shown()).toEqual({ one: 1, two: 2 });
  await expect.poll(async () => (await asked(4)).kept, { timeout: 5_000 }).toBe(1);
  await transaction((tx) => tx.execute(sql`deallocate all`), "read only");
  expect((await asked(5)).twice).toBe(10);
});

/** A way to the server that may lead elsewhere while it is taken. */
async function startRelay(port: number) {
  let to = port;
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy()).on("close", () => open.delete(one) && other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    lead(elsewhere: number) {
      to = elsewhere;
      for (const socket of open) socket.destroy();
    },
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

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

  test("one put at the address of the server while the product runs loses nothing that was acknowledged", async () => {
    await closeDatabase();
    pooler = await startPooler(db.appUrl, 2);
    const relay = await startRelay(Number(new URL(db.appUrl).port));
    const url = new URL(db.appUrl);
    url.host = `127.0.0.1:${relay.port}`;
    process.env.DATABASE_URL = url.href;
    await db.owner`create table acknowledged (of integer)`;
    await db.owner`grant insert on acknowledged to maillage_app`;
    const write = (of: number) =>
      transaction(
        (tx) => tx.execute(sql`insert into acknowledged values (${of}::integer)`),
        "read write",
      ).then(
        () => [of],
        () => [],
      );
    await Promise.all(Array.from({ length: 10 }, (_, of) => asked(of)));
    await expect.poll(async () => (await asked(2)).kept).toBe(1);
    const told = await Promise.all(Array.from({ length: 40 }, (_, of) => write(-of - 1)));
    relay.lead(Number(new URL(pooler.url).port));
    // Idle connections are closed, and those that follow are opened by the same client.
    await sleep(300);
    for (let round = 1; round <= 20; round++) {
      told.push(...(await Promise.all(Array.from({ length: 10 }, (_, of) => write(round * 10 + of)))));
      await Promise.all(Array.from({ length: 3 }, (_, of) => asked(of).catch(() => null)));
    }
    const kept = await db.owner<{ of: number }[]>`select of from acknowledged`;
    expect(told.flat().length).toBeGreaterThan(150);
    expect(kept.map(({ of }) => of)).toEqual(expect.arrayContaining(told.flat()));
    relay.stop();
  });
});
