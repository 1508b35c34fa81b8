import { afterEach, beforeEach, expect, test } from "vitest";
import { listToSettle } from "@/db/plans/renewal";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent } from "@/lib/testing/plan-moves";
import { planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { deletePlan } from "../gestures";
import { renewPlan } from "./gestures";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeEach(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
});
afterEach(() => db.drop());

const state =
  () => db.owner`select id, status, progress, resume_on::text, status_reason, actual_start_on::text, actual_end_on::text, result
  from action where plan_id = ${planId} and deleted_at is null order by id`;
const move = async (id: string, name: keyof typeof moves) =>
  refusal(done(moves[name], await sent(db, id, name), regional));

/** Renews the plan: every open action is carried over. */
async function renew(): Promise<string> {
  const open = await listToSettle(agentA.scope, planId);
  const values = {
    ...{ planId, pldeId: "", title: "Plan 2028–2030", requestKey: requestKey() as string },
    ...{ startsOn: "2028-01-01", endsOn: "2030-12-31" },
    ...Object.fromEntries(open.map(({ id }) => [`choice-${id}`, "carry"])),
  };
  return done(renewPlan, values, agentA);
}
const links = async (plan: string) =>
  (await db.owner`select renews_id from action where plan_id = ${plan} and renews_id is not null`).length;

test("a successor abandoned before it was signed gives its actions back as they were, and the plan is renewed again", async () => {
  await db.acting`update action set status = 'on_hold', resume_on = '2027-02-01', status_reason = 'Poste vacant.', version = version + 1
    where id = (select id from action where plan_id = ${planId} and status = 'in_progress' and deleted_at is null limit 1)`;
  const before = await state();
  expect(new Set(before.map(({ status }) => status)).size).toBeGreaterThan(2);
  const successor = await renew();
  expect(await state()).not.toEqual(before);
  expect(await move(successor, "abandon")).toBe("done");
  expect(await state()).toEqual(before);
  expect(await links(successor)).toBe(0);
  const again = await renew();
  expect(await links(again)).toBeGreaterThan(1);
  expect((await state()).some(({ status }) => status === "renewed")).toBe(true);
});

test("so does one that goes to the bin, emptied", async () => {
  const before = await state();
  const successor = await renew();
  for (const table of ["action", "objective"])
    await db.acting`update ${db.acting(table)} set deleted_at = now(), version = version + 1 where plan_id = ${successor}`;
  const [{ version } = {}] = await db.owner`select version from plan where id = ${successor}`;
  await done(deletePlan, { planId: successor, version: String(version), requestKey: requestKey() });
  expect(await state()).toEqual(before);
});

test("one that was signed keeps them, and a plan that was closed meanwhile has them back as it is opened again", async () => {
  const before = await state();
  const signed = await renew();
  const carried = await state();
  await db.acting`insert into plan_transition (region_id, territory_id, plan_id, move_number, move, from_status, to_status, moved_on, ended_on, ends_on)
    select region_id, territory_id, id, 50, 'activate', 'approved', 'active', '2026-11-01', ends_on, ends_on from plan where id = ${signed}`;
  await putPlan(db, signed, { status: "active", ends_on: "2030-12-31" });
  expect(await move(signed, "abandon")).toBe("done");
  expect(await state()).toEqual(carried);
  expect(await links(signed)).toBeGreaterThan(1);
  await db.acting`delete from plan_transition where plan_id = ${signed} and move = 'activate'`;
  await putPlan(db, planId, { status: "closed" });
  expect(await state()).toEqual(carried);
  expect(await move(planId, "reopen")).toBe("done");
  expect(await state()).toEqual(before);
});
