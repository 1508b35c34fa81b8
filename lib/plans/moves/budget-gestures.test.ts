import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listPlanContents } from "@/db/plans/contents";
import { during, sendPlan } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { addBudgetLine, deleteBudgetLine } from "@/lib/actions/budget/gestures";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { stepsOf } from "./steps";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
let actionId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());
/** A draft that lacks a provisional budget and nothing else. */
beforeEach(async () => {
  await putPlan(db, planId, { status: "draft" });
  await db.acting`update budget_line set deleted_at = now(), version = version + 1
    where deleted_at is null and action_id in (select id from action where plan_id = ${planId})`;
  const [action] = await listPlanContents(agentA.scope, [planId]);
  actionId = action?.id ?? "";
});

const send = async () => refusal(done(moves.submit, await sent(db, planId, "submit"), agentA));
const direct = () =>
  triedOn(
    db.app,
    agentA.scope,
    (tx: Tx) => tx`update plan set status = 'submitted', last_move = 'submit', moved_on = '2026-11-02',
      move_number = move_number + 1, version = version + 1 where id = ${planId} returning id`,
  );
const both = async () => [await direct(), await send()];
const line = (change: Record<string, string> = {}) =>
  done(
    addBudgetLine,
    {
      ...{ actionId, requestKey: requestKey() as string, year: "2026", kind: "operating", nature: "" },
      ...{ label: "Poste d’animation", plannedCents: "0", actualCents: "", fte: "", comment: "", ...change },
    },
    agentA,
  );

async function missing() {
  const [plan] = await db.owner`select *, 'epci' as territory_kind from plan where id = ${planId}`;
  const camel = Object.fromEntries(
    Object.entries(plan ?? {}).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const actions = await listPlanContents(agentA.scope, [planId]);
  const known = { actions, points: [], others: [] };
  const reader = { memberships: agentA.memberships };
  const steps = stepsOf(reader, camel as unknown as Parameters<typeof stepsOf>[1], known, "2026-11-02");
  return steps.find(({ name }) => name === "submit")?.missing ?? [];
}

test("a plan without a planned expense is refused by both, and says what to do and where", async () => {
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
  expect(await missing()).toEqual([
    { said: expect.stringContaining("au moins une dépense prévue"), href: `/plans/${planId}/budget#actions` },
  ]);
  // What was spent is no provisional budget.
  await line({ plannedCents: "", actualCents: "300" });
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
});

test("one planned expense is enough, on one action, be it of zero; gone, it is missing again", async () => {
  const id = await line();
  expect(await missing()).toEqual([]);
  expect(await direct()).toBe("written");
  await done(
    deleteBudgetLine,
    { budgetLineId: id, version: "1", requestKey: requestKey() as string },
    agentA,
  );
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
  await line();
  expect(await both()).toEqual(["written", "done"]);
});

test("a plan that was sent is not asked again by the moves that follow, whatever its budget", async () => {
  await putPlan(db, planId, { status: "submitted" });
  for (const name of ["approve", "activate"] as const)
    expect(await refusal(done(moves[name], await sent(db, planId, name), regional))).toBe("done");
});

test("the last planned expense that leaves while the plan is sent waits, and stays", async () => {
  const id = await line();
  const binned = await during(db, agentA.id, sendPlan(planId), () =>
    refusal(
      done(deleteBudgetLine, { budgetLineId: id, version: "1", requestKey: requestKey() as string }, agentA),
    ),
  );
  expect(binned).toBe("planSubmitted");
  const [row] = await db.owner<
    { status: string; lines: number }[]
  >`select p.status, (select count(*)::int from live_budget_line b
    join action a on a.id = b.action_id where a.plan_id = p.id) as lines from plan p where p.id = ${planId}`;
  expect(row).toEqual({ status: "submitted", lines: 1 });
});
