import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actors } from "@/lib/testing/actors";
import { openPostOffice, type PostOffice } from "@/lib/testing/post-office";
import { ROOT } from "@/scripts/place.mjs";
import { bundle } from "@/scripts/programs.mjs";
import { inTrials } from "@/scripts/trial-size.mjs";

const kills = inTrials ? 12 : 2;

let db: Opened;
let office: PostOffice;
const program = bundle("lib/mail/child.ts", ROOT, true);
beforeAll(async () => {
  db = await openSeeded();
  office = await openPostOffice({ slow: 20 });
  await db.owner`delete from outbox`;
  await db.owner`delete from notification`;
  // From seven o’clock a digest would say some of what is sent here: the count of mails must not depend on the hour.
  await db.owner`insert into mail_choice (account_id, digest) select id, 'none' from account
    on conflict (account_id) do update set digest = 'none'`;
  // To each of two agents, of each action of their territory.
  for (const [slug, id] of [
    ["boulonnais", actors.agentA.id],
    ["sambre-avesnois", actors.agentB.id],
  ] as const)
    await db.owner`select app.notify('mentioned', ${id}::uuid, 'action', a.id, a.territory_id) from live_action a
      join territory t on t.id = a.territory_id where t.slug = ${slug} limit 12`;
});
afterAll(async () => {
  await office.close();
  await db.drop();
});

const start = (): ChildProcess =>
  spawn(process.execPath, ["--conditions=react-server", program], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: "production", MAILLAGE_MODE: "production" },
      ...{ APP_URL: "https://maillage.example", AUTH_SECRET: "a".repeat(64), DATABASE_URL: db.appUrl },
      ...{ DATABASE_MAIL_URL: db.mailUrl, SMTP_URL: office.url, MAIL_FROM: "maillage@ma-region.example" },
      ...{ MAILLAGE_MAIL_EVERY: "0.1", MAILLAGE_MAIL_LEASE: "4" },
    },
  });

const waiting = async () =>
  (
    await db.owner<{ count: number }[]>`select count(*)::integer as count from outbox where state = 'waiting'`
  )[0]?.count ?? 0;

test("two workers that are killed while they send lose nothing: at most a mail comes twice, under one Message-ID", async () => {
  const all = await waiting();
  expect(all).toBeGreaterThan(20);
  const workers = [start(), start()];
  for (let killed = 0; killed < kills; ) {
    const before = office.received.length;
    for (let waited = 0; office.received.length === before && waited < 250; waited += 1) await sleep(20);
    await sleep(10);
    const victim = killed % workers.length;
    const worker = workers[victim];
    worker?.kill("SIGKILL");
    if (worker) await once(worker, "exit");
    workers[victim] = start();
    killed += 1;
  }
  for (const end = Date.now() + 25_000; (await waiting()) > 0 && Date.now() < end; ) await sleep(100);
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all(workers.map((worker) => worker.exitCode ?? once(worker, "exit")));
  const states = await db.owner`select state, count(*)::integer as count from outbox group by 1`;
  expect(states).toEqual([{ state: "sent", count: all }]);
  const byId = new Map<string, string>();
  for (const { messageId = "", text = "" } of office.received) {
    expect(byId.get(messageId) ?? text).toBe(text);
    byId.set(messageId, text);
  }
  expect(byId.size).toBe(all);
  expect(new Set(byId.values()).size).toBe(all);
  expect(office.received.length - all).toBeLessThanOrEqual(kills);
});
