import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askOn, during, sendPlan } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { settleReview } from "@/lib/reviews/gestures";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { anAnswer, aPoint, onPoint } from "@/lib/testing/review-requests";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await putPlan(db, planId, { status: "returned" });
  await db.acting`update review set deleted_at = now(), version = version + 1 where deleted_at is null`;
});

const send = async () => refusal(done(moves.submit, await sent(db, planId, "submit"), agentA));
/** The same move as the application's role, past the gestures. */
const direct = () =>
  triedOn(
    db.app,
    agentA.scope,
    (tx: Tx) => tx`update plan set status = 'submitted', last_move = 'submit', moved_on = '2026-11-02',
      move_number = move_number + 1, version = version + 1 where id = ${planId} returning id`,
  );
const both = async () => [await direct(), await send()];

test("what the Région asked to complete is answered by the territory, or settled, before the plan is sent again", async () => {
  const point = await aPoint(planId);
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
  await anAnswer(point, regional, "Avez-vous pu regarder ?");
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
  await anAnswer(point);
  expect(await both()).toEqual(["written", "done"]);
});

test("settled, in the bin, or of an action of the bin, it is missing no more; a question and an opinion never are", async () => {
  await aPoint(planId, { kind: "question" });
  await aPoint(planId, { kind: "opinion", opinion: "unfavourable" });
  const point = await aPoint(planId);
  expect(await both()).toEqual(["MA021", "planIncomplete"]);
  await done(settleReview, await onPoint(db, point), regional);
  expect(await both()).toEqual(["written", "done"]);
});

test("a point that comes while the plan is sent, and a plan sent while a point comes, wait for one another", async () => {
  // The officer writes first: the agent waits, and is told of it.
  const refused = await during(db, regional.id, askOn(planId), send);
  expect(refused).toBe("planIncomplete");
  await db.acting`update review set deleted_at = now(), version = version + 1 where deleted_at is null`;
  // The agent sends first: the officer waits, and the point stands on a plan that is sent.
  const written = await during(db, agentA.id, sendPlan(planId), () => refusal(aPoint(planId)));
  expect(written).toBe("done");
  const [plan] = await db.owner<{ status: string; points: number }[]>`select p.status,
    (select count(*)::int from live_review r where r.plan_id = p.id) as points from plan p where p.id = ${planId}`;
  expect(plan).toEqual({ status: "submitted", points: 1 });
});

test("the two gestures, on two connections at once, lose nothing: one of them answers the other", async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    await putPlan(db, planId, { status: "returned" });
    await db.acting`update review set deleted_at = now(), version = version + 1 where deleted_at is null`;
    const order =
      turn % 2 === 0 ? [send, () => refusal(aPoint(planId))] : [() => refusal(aPoint(planId)), send];
    const answers = await Promise.all(order.map((run) => run()));
    const [sending, pointing] = turn % 2 === 0 ? answers : [...answers].reverse();
    expect(pointing).toBe("done");
    const [plan] = await db.owner<{ status: string }[]>`select status from plan where id = ${planId}`;
    expect([sending, plan?.status]).toEqual(
      sending === "done" ? ["done", "submitted"] : ["planIncomplete", "returned"],
    );
  }
});
