import { afterAll, beforeAll, expect, test } from "vitest";
import { listNotifications } from "@/db/notifications/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { putPlan } from "@/lib/testing/plan-moves";

const { agentA, agentB, regional, elected, associate, admin } = actors;
let db: Opened;
let planId = "";
let region = "";
/** Those that are late by so many days, and one that is done. */
const ends = {
  eve: "2026-11-22",
  week: "2026-11-16",
  older: "2026-11-15",
  today: "2026-11-23",
  done: "2026-11-22",
};
const ids = new Map<string, string>();

beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  await db.acting`update action set planned_start_on = '2025-02-01', planned_end_on = '2027-06-30', version = version + 1`;
  const rows = await db.owner<
    { id: string; region: string }[]
  >`select id, region_id as region from live_action
    where plan_id = ${planId} and status = 'in_progress' order by id limit 5`;
  for (const [index, name] of Object.keys(ends).entries()) ids.set(name, rows[index]?.id ?? "");
  region = rows[0]?.region ?? "";
  for (const [name, end] of Object.entries(ends))
    await db.acting`update action set planned_end_on = ${end}, version = version + 1 where id = ${ids.get(name) ?? ""}`;
  await db.acting`update action set status = 'done', progress = 100, result = 'Fait.', actual_start_on = '2026-01-05', actual_end_on = '2026-11-20',
    blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null, decision_awaited_from = 'none', version = version + 1
    where id = ${ids.get("done") ?? ""}`;
});
afterAll(() => db.drop());

const begin = async (day: string) => {
  await db.owner`select app.tell_late(${region}::uuid, ${day}::date)`;
};
const told = async (actor: typeof agentA) =>
  (
    await db.owner<
      { row: string }[]
    >`select row_id as row from notification where account_id = ${actor.id} and kind = 'late'`
  ).map(({ row }) => [...ids].find(([, id]) => id === row)?.[0] ?? row);

test("what fell due in the week before is told to the agents of its territory, once, and nothing else is", async () => {
  await begin("2026-11-23");
  expect((await told(agentA)).sort()).toEqual(["eve", "week"]);
  for (const actor of [agentB, regional, elected, associate, admin]) expect(await told(actor)).toEqual([]);
  expect((await listNotifications(agentA.scope)).map(({ kind }) => kind)).toEqual(["late", "late"]);
  await begin("2026-11-23");
  expect(await told(agentA)).toHaveLength(2);
  // The day after: what fell due since, and nothing again.
  await begin("2026-11-24");
  expect((await told(agentA)).sort()).toEqual(["eve", "today", "week"]);
});

test("a plan that is no longer in force tells nothing", async () => {
  await db.owner`delete from notification`;
  await putPlan(db, planId, { status: "submitted" });
  await begin("2026-11-25");
  expect(await told(agentA)).toEqual([]);
});
