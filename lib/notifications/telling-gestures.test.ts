import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PlanMoveName } from "@/db/enums";
import { listNotifications } from "@/db/notifications/reads";
import { markRead } from "@/db/notifications/writes";
import { binAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { createComment, withdrawComment } from "@/lib/comments/gestures";
import { actors } from "@/lib/testing/actors";
import { aDecision } from "@/lib/testing/decision-requests";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, requestKey } from "@/lib/testing/requests";
import { anAnswer, aPoint } from "@/lib/testing/review-requests";
import { notificationPath, notificationSentence } from "./labels";

const { agentA, agentB, regional, elected, associate, admin } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.owner`delete from outbox`;
  await db.owner`delete from notification`;
  await putPlan(db, planId, { status: "draft" });
});

const move = async (name: PlanMoveName, actor = regional) =>
  done(moves[name], await sent(db, planId, name), actor);
const kindsOf = async (actor: typeof regional) =>
  (await listNotifications(actor.scope)).map(({ kind }) => kind);
const everyone = [agentA, agentB, regional, elected, associate, admin];

test("a plan that is sent is told to the officers, what the Région makes of it to the agents, and no one is told of their own gesture", async () => {
  await move("submit", agentA);
  expect(await kindsOf(regional)).toEqual(["to_review"]);
  await move("return");
  await move("submit", agentA);
  await move("approve");
  await move("activate");
  expect(await kindsOf(agentA)).toEqual(["in_force", "approved", "returned"]);
  expect(await kindsOf(regional)).toEqual(["to_review", "to_review"]);
  for (const actor of [agentB, elected, associate, admin]) expect(await kindsOf(actor)).toEqual([]);
  const waiting = await db.owner`select o.kind, n.kind as told, a.email from outbox o
    join notification n on n.id = o.row_id join account a on a.id = o.account_id`;
  expect(waiting).toEqual([{ kind: "notice", told: "returned", email: "agent.boulonnais@demo.example" }]);
});

test("a review and its answers go from one to the other, a decision to the territory and to the Région", async () => {
  await putPlan(db, planId, { status: "submitted" });
  const review = await aPoint(planId);
  await anAnswer(review);
  await anAnswer(review, regional, "Merci.");
  expect(await kindsOf(agentA)).toEqual(["answered", "reviewed"]);
  expect(await kindsOf(regional)).toEqual(["answered"]);
  await putPlan(db, planId, { status: "active" });
  await aDecision({}, "region");
  expect((await kindsOf(agentA))[0]).toBe("decision_taken");
  expect(await kindsOf(regional)).toEqual(["answered"]);
});

test("what a notification says is read when it is shown: of a row that is gone or out of sight, nothing", async () => {
  const { actionId, id } = await (async () => {
    await putPlan(db, planId, { status: "active" });
    return aDecision({}, "region");
  })();
  const [told] = await listNotifications(agentA.scope);
  expect(told && notificationPath(told)).toBe(`/actions/${actionId}/decisions`);
  expect(told && notificationSentence(told)).toMatch(
    /^Une décision est enregistrée \(accord\) sur l’action «\u00a0/,
  );
  // Another person's row is nobody else's, and a foreign row says nothing to who cannot read it.
  const [territory] = await db.owner<
    { id: string }[]
  >`select territory_id as id from action where id = ${actionId}`;
  await db.owner`select app.notify('decision_taken', ${agentB.id}::uuid, 'decision', ${id}::uuid, ${territory?.id ?? ""}::uuid)`;
  expect(await kindsOf(agentB)).toEqual([]);
  await binAction(agentA.scope, actionId);
  expect(await kindsOf(agentA)).toEqual([]);
});

test("it is told once while it is unread, marked read by its own person alone", async () => {
  await putPlan(db, planId, { status: "active" });
  const [action] = await db.owner<{ id: string; territoryId: string }[]>`
    select id, territory_id as "territoryId" from action where plan_id = ${planId} and deleted_at is null limit 1`;
  const mention = () =>
    db.owner`select app.notify('mentioned', ${agentA.id}::uuid, 'action', ${action?.id ?? ""}::uuid, ${action?.territoryId ?? ""}::uuid)`;
  await mention();
  await mention();
  const [told, other] = await listNotifications(agentA.scope);
  expect([told?.kind, other]).toEqual(["mentioned", undefined]);
  for (const actor of everyone.filter((one) => one !== agentA))
    expect(await markRead(actor.scope, [told?.id ?? ""])).toBe(0);
  expect(await markRead(agentA.scope, "all")).toBe(1);
  await mention();
  expect((await listNotifications(agentA.scope)).map(({ readAt }) => readAt === null)).toEqual([true, false]);
  expect(await db.owner`select count(*)::integer as mails from outbox`).toEqual([{ mails: 2 }]);
});

test("the application tells nobody anything by itself, and reads no mail", async () => {
  const refused = async (query: Promise<unknown>) =>
    query.then(
      () => "done",
      (error: { code: string }) => error.code,
    );
  expect(
    await refused(
      db.app`select app.notify('late', ${agentA.id}::uuid, 'action', ${planId}::uuid, ${planId}::uuid)`,
    ),
  ).toBe("42501");
  expect(
    await refused(db.app`insert into notification (account_id, kind, noun, row_id, region_id, territory_id)
    values (${agentA.id}, 'late', 'action', ${planId}, ${planId}, ${planId})`),
  ).toBe("42501");
  expect(await refused(db.app`select * from outbox`)).toBe("42501");
  expect(await refused(db.app`update notification set kind = 'late'`)).toBe("42501");
});

test("who is named in a comment is told of it, by mail too, while it stands and they read its row", async () => {
  const officer = regional.scope.actorId;
  const typed = { body: "Qu’en dites-vous\u00a0?", mentions: officer, requestKey: requestKey() as string };
  const id = await done(createComment, { on: "plan", rowId: planId, ...typed }, agentA);
  const [told] = await listNotifications(regional.scope);
  expect(told).toMatchObject({ kind: "mentioned", opens: "discussion", opensId: `plans/${planId}` });
  expect(told && notificationPath(told)).toBe(`/plans/${planId}/discussion`);
  expect(await db.owner`select kind from outbox where account_id = ${officer}`).toHaveLength(1);
  expect(await kindsOf(agentA)).toEqual([]);
  const at = { commentId: id, version: "1", requestKey: requestKey() as string };
  await done(withdrawComment, at, agentA);
  expect(await kindsOf(regional)).toEqual([]);
});
