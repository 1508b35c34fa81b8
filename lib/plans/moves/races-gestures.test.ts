import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlanMoveName, planMoveNames } from "@/db/enums";
import { getEditedPlan } from "@/db/plans/edition";
import type { Tx } from "@/db/scope";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { updateAction } from "@/lib/actions/gestures";
import { typedOf } from "@/lib/kernel/typed-values";
import { on, read, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { planMain } from "../fields";
import { updatePlan } from "../gestures";
import { planMoves } from "../workflow";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
let actionId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
  const [action] = await db.owner<{ id: string }[]>`
    select id from live_action where plan_id = ${planId} order by axis, number limit 1`;
  actionId = action?.id ?? "";
});
afterAll(() => db.drop());

const mover = (name: PlanMoveName) => (planMoves[name].by === "plan.submit" ? agentA : regional);

/** Where a move begins. */
const ready = async (name: PlanMoveName) => {
  const { from } = planMoves[name];
  const only = "only" in planMoves[name] ? planMoves[name].only : null;
  await putPlan(db, planId, {
    status: from[0] ?? "draft",
    amending: only === "amending",
    entering: only === "entering",
  });
};
const kept = async () => {
  const [row] = await db.owner<{ version: number; stakes: string; made: number }[]>`
    select version, stakes, (select count(*)::int from plan_transition t where t.plan_id = plan.id) as made
      from plan where id = ${planId}`;
  if (!row) throw new Error("No plan to try.");
  return row;
};

/** What each said of its text, once another had moved the plan. */
const told = ["conflict", "changed", "planMove", "planSubmitted", "planInForce", "planShut"];

test.each(planMoveNames)(
  "%s, asked by two at once on what both have read: exactly one wins",
  async (name) => {
    await ready(name);
    const before = await kept();
    const forms = [await sent(db, planId, name), await sent(db, planId, name)];
    const ends = await Promise.all(forms.map((form) => refusal(done(moves[name], form, mover(name)))));
    expect(ends.filter((end) => end === "done")).toEqual(["done"]);
    expect(told).toContain(ends.find((end) => end !== "done"));
    expect(await kept()).toMatchObject({ version: before.version + 1, made: before.made + 1 });
  },
);

/** The plan’s form as it is served now, with what is typed in it. */
const saving = async (stakes: string) => {
  const both = await getEditedPlan(agentA.scope, planId);
  if (!both) throw new Error("No plan to try.");
  const form = Object.entries(typedOf(planMain, both.plan)).map(([key, value]) => [key, String(value ?? "")]);
  return {
    ...(Object.fromEntries(form) as Record<string, string>),
    ...{ stakes, planId, version: String(both.plan.version), requestKey: requestKey() as string },
  };
};
/** What opens the content of a plan to its agent, and what closes it. */
const closing = ["submit", "abandon", "amended"] as const satisfies readonly PlanMoveName[];

test.each(closing)(
  "a save that races %s is told, and nothing of it is written: of the plan, or of what is locked of an action",
  async (name) => {
    await ready(name);
    const stakes = `Pendant ${name}.`;
    const [form, moved] = [await saving(stakes), await sent(db, planId, name)];
    const move = (tx: Tx) => done(moves[name], moved, mover(name), tx);
    const ended = await during(db, mover(name).id, move, () => refusal(done(updatePlan, form)));
    expect(told).toContain(ended);
    expect((await kept()).stakes).not.toBe(stakes);

    await ready(name);
    const { version, status } = await read(actionId);
    const typed = { ...recording({ title: stakes, status }), ...on(actionId, version) };
    const again = await sent(db, planId, name);
    const late = await during(
      db,
      mover(name).id,
      (tx) => done(moves[name], again, mover(name), tx),
      () => refusal(done(updateAction, typed)),
    );
    expect(told).toContain(late);
    expect((await read(actionId)).title).not.toBe(stakes);
  },
);

test("a move that races a save of the plan is told that what was read has changed", async () => {
  for (const name of ["submit", "abandon"] as const) {
    await ready(name);
    const stakes = `Avant ${name}.`;
    const [form, moved] = [await saving(stakes), await sent(db, planId, name)];
    const save = (tx: Tx) => done(updatePlan, form, agentA, tx);
    const ended = await during(db, agentA.id, save, () => refusal(done(moves[name], moved, mover(name))));
    expect(told, name).toContain(ended);
    expect((await kept()).stakes).toBe(stakes);
  }
});
