import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../client";
import type { JobWrite } from "../jobs/table";
import { plainJob } from "../testing/fields";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { createJob, ForecastChanged, updateJob } from "./job-updates";
import { getJob } from "./jobs";

const agent = viewers.agentA;
const place = placeIn("boulonnais");
const key = () => crypto.randomUUID();
const target = (id: string, version = 1) => ({ id, version, requestKey: key() });
const declare = (change: Partial<JobWrite>, on?: Db) =>
  createJob(agent, key(), place, { ...plainJob, ...change }, on);

let db: Opened;
let owner: PostgresJsDatabase;
let first: string;
let second: string;
beforeAll(async () => {
  db = await openSeeded();
  owner = drizzle(db.owner, { casing: "snake_case" });
  const actions = await db.owner<{ id: string }[]>`
    select id from action where territory_id = ${place.territoryId} and deleted_at is null
       and app.plan_status(plan_id) = 'active' order by id limit 2`;
  [first, second] = actions.map(({ id }) => id) as [string, string];
});
afterAll(() => db.drop());

/** Somebody waits for a row that another connection holds, or has waited long enough to. */
async function waited(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries += 1) {
    const [locks] = await db.acting<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_locks l join pg_stat_activity s on s.pid = l.pid
       where not l.granted and s.datname = current_database()`;
    if (locks && locks.waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** `write` on one connection, then `race` on another before the first is committed. */
async function during<T>(write: (tx: Db) => Promise<unknown>, race: () => Promise<T>): Promise<T> {
  let raced: Promise<T> | undefined;
  let done = false;
  await owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${agent.actorId}, true)`);
    await write(tx);
    raced = race();
    const ended = () => {
      done = true;
    };
    raced.then(ended, ended);
    await waited(() => done);
  });
  return raced as Promise<T>;
}

const forecast = { ...plainJob, basis: "forecast", organisationName: null } as const;
const moved = (id: string, change: Partial<JobWrite>) => async (tx: Db) =>
  expect(await updateJob(agent, target(id), { ...forecast, ...change }, tx)).toBe("saved");

test("jobs take the action of the forecast that they realise, or keep theirs when it has none", async () => {
  const of = await declare({ ...forecast, actionId: first });
  const without = await declare({ basis: "forecast" });
  const actionOf = async (change: Partial<JobWrite>) =>
    (await getJob(agent, await declare({ organisationName: null, ...change })))?.actionId;
  expect(await actionOf({ realisesId: of })).toBe(first);
  expect(await actionOf({ realisesId: without, actionId: second })).toBe(second);
  const edited = await declare({});
  expect(await updateJob(agent, target(edited), { ...plainJob, realisesId: of })).toBe("saved");
  expect((await getJob(agent, edited))?.actionId).toBe(first);
});

test("while the forecast changes action, what realises it waits and takes the new one", async () => {
  for (const typed of [null, first]) {
    const id = await declare({ ...forecast, actionId: first });
    const made = await during(moved(id, { actionId: second }), () =>
      declare({ organisationName: null, actionId: typed, realisesId: id }),
    );
    expect((await getJob(agent, made))?.actionId).toBe(second);
  }
  const id = await declare({ ...forecast, actionId: first });
  const edited = await declare({});
  const outcome = await during(moved(id, { actionId: second }), () =>
    updateJob(agent, target(edited), { ...plainJob, actionId: first, realisesId: id }),
  );
  expect(outcome).toBe("saved");
  expect((await getJob(agent, edited))?.actionId).toBe(second);
});

test("a forecast that changed kind, became actual or left them no origin is realised no more", async () => {
  const changes = [
    { actionId: first, kind: "maintained" },
    { actionId: first, basis: "actual" },
    { organisationName: "Une structure" },
  ] as const;
  for (const change of changes) {
    const id = await declare({ ...forecast, actionId: first });
    const realise = () => declare({ organisationName: null, realisesId: id });
    await expect(during(moved(id, change), realise)).rejects.toThrow(ForecastChanged);
  }
  const id = await declare({ ...forecast, actionId: first });
  const edited = await declare({});
  const realise = () => updateJob(agent, target(edited), { ...plainJob, realisesId: id });
  await expect(during(moved(id, { actionId: first, kind: "maintained" }), realise)).rejects.toThrow(
    ForecastChanged,
  );
  expect(await getJob(agent, edited)).toMatchObject({ version: 1, realisesId: null });
});

test("while jobs that realise it are written, a forecast waits, and is held by them", async () => {
  const id = await declare({ ...forecast, actionId: first });
  const realise = (tx: Db) => declare({ organisationName: null, realisesId: id }, tx);
  const move = () => updateJob(agent, target(id), { ...forecast, actionId: second });
  expect(await during(realise, move)).toBe("locked");
});

test("a stale form of a held forecast is a conflict, and a request sent again a success", async () => {
  const id = await declare({ ...forecast, actionId: first });
  const once = target(id);
  const fields = { ...forecast, kind: "maintained", actionId: first } as const;
  expect(await updateJob(agent, once, fields)).toBe("saved");
  await declare({ kind: "maintained", realisesId: id });
  expect(await updateJob(agent, target(id), { ...forecast, actionId: first })).toBe("conflict");
  expect(await updateJob(agent, once, { ...forecast, actionId: first })).toBe("saved");
  expect(await getJob(agent, id)).toMatchObject({ kind: "maintained", version: 2 });
});
