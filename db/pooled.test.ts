import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../scripts/database.mjs";
import { migrate } from "../scripts/schema.mjs";
import { SECRET } from "../scripts/test-cluster.mjs";
import { closeDatabase, transaction } from "./client";
import { unavailability } from "./failures";
import { inScope, type Scope } from "./scope";
import { type Opened, openSeeded } from "./testing/opened";
import { hasPooler, type Pooler, startPooler } from "./testing/pooler";
import { viewers } from "./testing/viewers";

const here = hasPooler("les délais et les murs ne sont pas prouvés derrière lui.");

describe.skipIf(!here)("behind PgBouncer in transaction mode", () => {
  let db: Opened;
  let pooler: Pooler;
  beforeAll(async () => {
    db = await openSeeded();
  });
  afterAll(() => db.drop());
  afterEach(async () => {
    await closeDatabase();
    await pooler.stop();
  });

  /** The product's connections go through a pooler of its own. */
  async function through(size: number, more?: Record<string, string>): Promise<void> {
    await closeDatabase();
    pooler = await startPooler(db.appUrl, size, more);
    process.env.DATABASE_URL = pooler.url;
  }

  test("the product starts on it: roles, mark and migrations", async () => {
    await through(2);
    const home = mkdtempSync(join(tmpdir(), "maillage-pooled-"));
    const given = { DATABASE_OWNER_URL: db.ownerUrl, DATABASE_APP_URL: pooler.url };
    const told = vi.spyOn(process.stderr, "write");
    const database = await openDatabase({ ...given, AUTH_SECRET: SECRET, MAILLAGE_DATA_DIR: home } as never);
    await migrate({ ...database, mode: "demonstration" });
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
    rmSync(home, { recursive: true });
  });

  test("time-outs are those of the role, whatever the connection asked", async () => {
    await through(2);
    const [held] = await transaction(
      (tx) =>
        tx.execute(sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`),
      "read only",
    );
    expect(held).toEqual({ statement: "10s", lock: "3s", idle: "15s" });
  });

  test("too long a query, a row that another holds and a transaction that sleeps are ended, and the next one works", async () => {
    // The same door as the role's own, in this database alone: nobody waits 15 s for a test.
    const cluster = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}") as { adminUrl: string };
    const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
    const name = new URL(db.appUrl).pathname.slice(1);
    for (const [setting, value] of Object.entries({
      ...{ statement_timeout: "900ms", lock_timeout: "300ms" },
      idle_in_transaction_session_timeout: "600ms",
    }))
      await admin`select set_config('x.name', ${name}, false), set_config('x.set', ${setting}, false), set_config('x.to', ${value}, false)`.then(
        () => admin`do $$ begin execute format('alter role maillage_app in database %I set %I = %L',
          current_setting('x.name'), current_setting('x.set'), current_setting('x.to')); end $$`,
      );
    await through(2);
    const ended = (run: Parameters<typeof transaction>[0]) =>
      transaction(run, "read write").then(() => "answered", unavailability);
    expect(await ended((tx) => tx.execute(sql`select pg_sleep(5)`))).toBe("busy");
    const slept = await ended(async (tx) => {
      await tx.execute(sql`select 1`);
      await sleep(1_200);
      return tx.execute(sql`select 1`);
    });
    expect(slept).toBe("unreachable");
    await db.owner`insert into throttle (key) values ('held')`;
    const locked = db.owner.begin(async (tx) => {
      await tx`select 1 from throttle where key = 'held' for update`;
      return ended((other) => other.execute(sql`update throttle set attempts = 1 where key = 'held'`));
    });
    expect(await locked).toBe("locked");
    expect(await ended((tx) => tx.execute(sql`select 1`))).toBe("answered");
    await admin`do $$ begin execute format('alter role maillage_app in database %I reset all', current_setting('x.name')); end $$`;
    await admin.end();
  });

  test("whoever waits too long for a connection of the pooler is told, and whoever has one keeps it", async () => {
    await through(1, { query_wait_timeout: "1" });
    const holding = transaction(async (tx) => {
      await tx.execute(sql`select pg_sleep(3)`);
      return tx.execute(sql`select 1`);
    }, "read write");
    await sleep(200);
    const waiting = transaction((tx) => tx.execute(sql`select 1`), "read write");
    expect(await waiting.then(() => "answered", unavailability)).toBe("unreachable");
    expect(await holding).toHaveLength(1);
    expect(await transaction((tx) => tx.execute(sql`select 1`), "read only")).toHaveLength(1);
  });

  /** Every territory of which a transaction reads something, no wall of ours beside the database's own; and on which connection. */
  const seen = (tx: Parameters<Parameters<typeof inScope>[1]>[0], pause: number) =>
    tx
      .execute<{ what: string; pid: number }>(sql`
        select 'job ' || territory_id as what, pg_backend_pid() as pid from job union select 'action ' || territory_id, pg_backend_pid() from action
        union select 'holder ' || territory_id, pg_backend_pid() from holder union select 'account ' || id, pg_backend_pid() from account
        union select 'none ' || pg_sleep(${pause}), pg_backend_pid() order by 1`)
      .then((rows) => ({ read: rows.map(({ what }) => what).join(), pid: rows[0]?.pid }));

  test("each transaction reads as its own viewer, whoever was on the connection before", async () => {
    const all = Object.entries(viewers) as [string, Scope][];
    const expected = new Map<string, string>();
    process.env.DATABASE_URL = db.appUrl;
    for (const [name, scope] of all) expected.set(name, (await inScope(scope, (tx) => seen(tx, 0))).read);
    const nobody = (await transaction((tx) => seen(tx, 0), "read only")).read;
    expect(new Set(expected.values()).size).toBeGreaterThan(6);

    await through(3);
    const lent = new Map<number, Set<string>>();
    const wrong: string[] = [];
    const check = (
      name: string,
      wanted: string | undefined,
      { read, pid = 0 }: Awaited<ReturnType<typeof seen>>,
    ) => {
      if (read !== wanted) wrong.push(name);
      lent.set(pid, (lent.get(pid) ?? new Set()).add(name));
    };
    const one = async (turn: number): Promise<void> => {
      const [name, scope] = all[turn % all.length] ?? ["", viewers.nobody];
      const pause = (turn % 5) / 1_000;
      if (turn % 4 === 3)
        return check("no one", nobody, await transaction((tx) => seen(tx, pause), "read only"));
      // What fails half-way gives its connection back too.
      if (turn % 7 === 6)
        return inScope(scope, (tx) => tx.execute(sql`select 1 / 0`)).then(
          () => {},
          () => {},
        );
      await inScope(scope, async (tx) => {
        check(name, expected.get(name), await seen(tx, pause));
        await sleep(turn % 3);
        check(name, expected.get(name), await seen(tx, pause));
      });
    };
    let next = 0;
    const worker = async () => {
      while (next < 400) await one(next++);
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    expect(wrong).toEqual([]);
    // Shared, or nothing is shown.
    expect(lent.size).toBeLessThanOrEqual(3);
    for (const names of lent.values()) expect(names.size).toBeGreaterThan(6);
  });
});
