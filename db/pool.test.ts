import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCluster } from "../scripts/postgres-cluster.mjs";
import { closeDatabase, transaction } from "./client";
import { unavailability } from "./failures";

const broken: string[] = [];
const onBroken = (error: Error) => void broken.push(error.message);
let home: string;
let cluster: Awaited<ReturnType<typeof startCluster>>;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-pool-"));
  chmodSync(home, 0o711);
  cluster = await startCluster(home, { durable: false });
  process.env.DATABASE_URL = cluster.adminUrl;
  process.on("uncaughtException", onBroken);
});
afterAll(async () => {
  await closeDatabase();
  await cluster.stop();
  process.off("uncaughtException", onBroken);
  rmSync(home, { recursive: true, force: true });
});

const read = () =>
  transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await tx.execute(sql`select ${"x"}::text, pg_sleep(0.01)`);
    return tx.execute<{ n: number }>(sql`select 2 as n`);
  }, "read only");

/** How the transaction ended, and after how long. */
async function timed(run: () => Promise<unknown>) {
  const begun = performance.now();
  const outcome = await run().then(() => "answered", unavailability);
  return { outcome, slow: performance.now() - begun > 3_000 };
}

function kill(): void {
  process.kill(Number(readFileSync(join(home, "pg", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
}

async function until(met: () => boolean): Promise<void> {
  for (const limit = performance.now() + 15_000; !met(); await sleep(20))
    if (performance.now() > limit) throw new Error("Waited in vain.");
}

test("a server killed under transactions, then back: told within 3 s, never broken, at work again at once", async () => {
  let over = false;
  let seen: Awaited<ReturnType<typeof timed>>[] = [];
  const count = (outcome: string | null) => seen.filter((one) => one.outcome === outcome).length;
  const reader = async () => {
    for (; !over; await sleep(20)) seen.push(await timed(read));
  };
  const readers = Array.from({ length: 10 }, reader);
  await until(() => count("answered") >= 20);
  kill();
  await until(() => count("unreachable") >= 50);
  await cluster.revive();
  // What was asked before it came back may still say so.
  const before = count("answered");
  await until(() => count("answered") >= before + 20);
  expect(seen.filter(({ slow }) => slow)).toEqual([]);
  seen = [];
  await until(() => seen.length >= 50);
  over = true;
  await Promise.all(readers);
  expect(seen.filter(({ outcome, slow }) => outcome !== "answered" || slow)).toEqual([]);
  expect(broken).toEqual([]);
});

test("a connection that died while it slept: a reading is asked again, a writing is told", async () => {
  await read();
  const others = () =>
    transaction(
      (tx) =>
        tx.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'maillage' and pid <> pg_backend_pid()`),
      "read only",
    );
  const during = transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await others();
    return tx.execute(sql`select 1`);
  }, "read write");
  expect(await during.then(() => "answered", unavailability)).toBe("unreachable");
  let turns = 0;
  await transaction(async (tx) => {
    turns += 1;
    await tx.execute(sql`select 1`);
    if (turns === 1) await others();
    return tx.execute(sql`select 1`);
  }, "read only");
  expect(turns).toBe(2);
  expect(broken).toEqual([]);
});
