import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PlanStatus } from "@/db/enums";
import { listOpenPoints, listReviews } from "@/db/reviews/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { putPlan, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { anAnswer, aPoint, onPoint, pointing } from "@/lib/testing/review-requests";
import {
  createReview,
  deleteReview,
  reopenReview,
  restoreReview,
  settleReview,
  updateReview,
} from "./gestures";

const { agentA, regional, agentB } = actors;
let db: Opened;
let planId = "";
let actionId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
  const [action] = await db.owner<{ id: string }[]>`
    select id from action a where plan_id = ${planId} and deleted_at is null
      and not exists (select 1 from event e where e.action_id = a.id) and not exists (select 1 from job j where j.action_id = a.id)
      and not exists (select 1 from project p where p.action_id = a.id) order by axis, number limit 1`;
  actionId = action?.id ?? "";
});
afterAll(() => db.drop());
beforeEach(() => putPlan(db, planId, { status: "submitted" }));

const put = (status: PlanStatus) => putPlan(db, planId, { status });
const read = async (id: string, actor = regional) =>
  (await listReviews(actor.scope, { planId })).find((review) => review.id === id);
/** The same write as the application's role, past the gestures. */
const direct = (write: (tx: Tx) => Promise<unknown>, actor = regional) => triedOn(db.app, actor.scope, write);

test("a point is written of a plan or of one of its actions, read by its agent and no other", async () => {
  const ofPlan = await aPoint(planId);
  const ofAction = await aPoint(planId, { actionId, kind: "opinion", opinion: "reserved", body: "Réservé." });
  expect(await read(ofPlan, agentA)).toMatchObject({ kind: "to_complete", actionId: null, replies: [] });
  expect(await listReviews(agentA.scope, { actionId })).toMatchObject([
    { id: ofAction, opinion: "reserved", author: expect.any(String) },
  ]);
  for (const actor of [agentB, actors.associate, actors.elected, actors.admin, actors.nobody])
    expect(await listReviews(actor.scope, { planId })).toEqual([]);
});

test("an opinion says which, and a question none", async () => {
  expect(await refusal(done(createReview, pointing(planId, { kind: "opinion" }), regional))).toEqual([
    "opinion",
  ]);
  const id = await aPoint(planId, { kind: "question", opinion: "favourable" });
  expect(await read(id)).toMatchObject({ kind: "question", opinion: null });
});

test("an action of another plan, or of the bin, is not what a point of this plan is of", async () => {
  const [other] = await db.owner<
    { id: string }[]
  >`select id from action where plan_id <> ${planId} and deleted_at is null limit 1`;
  const asked = pointing(planId, { actionId: other?.id ?? "" });
  expect(await refusal(done(createReview, asked, regional))).toEqual(["actionId"]);
  const stray = (
    tx: Tx,
  ) => tx`insert into review (id, region_id, territory_id, plan_id, action_id, kind, body)
    select gen_random_uuid(), region_id, territory_id, id, ${other?.id ?? ""}, 'question', 'Non' from plan where id = ${planId} returning id`;
  expect(await direct(stray)).toBe("23503");
});

test("nothing is written of a plan that was not sent, nor of one that is closed: both walls say it", async () => {
  const written = (tx: Tx) => tx`insert into review (id, region_id, territory_id, plan_id, kind, body)
    select gen_random_uuid(), region_id, territory_id, id, 'question', 'Alors ?' from plan where id = ${planId} returning id`;
  const said: Record<PlanStatus, readonly [string, string]> = {
    draft: ["planNotSent", "MA058"],
    submitted: ["done", "written"],
    returned: ["done", "written"],
    approved: ["done", "written"],
    active: ["done", "written"],
    closed: ["planShut", "MA002"],
    abandoned: ["planShut", "MA002"],
  };
  for (const [status, answers] of Object.entries(said)) {
    await put(status as PlanStatus);
    const gesture = await refusal(done(createReview, pointing(planId), regional));
    expect([status, gesture, await direct(written)]).toEqual([status, ...answers]);
  }
  // An amendment that is open lets its content be written: what the Région asks is open as in force.
  await putPlan(db, planId, { status: "active", amending: true });
  expect(await refusal(done(createReview, pointing(planId), regional))).toBe("done");
  // An archive that is being entered was never sent.
  await putPlan(db, planId, { status: "closed", entering: true });
  expect([await refusal(done(createReview, pointing(planId), regional)), await direct(written)]).toEqual([
    "planShut",
    "MA002",
  ]);
});

test("it is edited while nobody has answered, and not after: both walls say it", async () => {
  const id = await aPoint(planId);
  const change = { kind: "question", opinion: "", body: "Quel budget ?" };
  const edit = async () => refusal(done(updateReview, await onPoint(db, id, change), regional));
  const rewritten = (tx: Tx) =>
    tx`update review set body = 'Autre', version = version + 1 where id = ${id} returning id`;
  expect([await edit(), await direct(rewritten)]).toEqual(["done", "written"]);
  await anAnswer(id);
  expect([await edit(), await direct(rewritten)]).toEqual(["reviewAnswered", "MA059"]);
  expect(await read(id)).toMatchObject({ body: "Quel budget ?", replies: [{ fromTerritory: true }] });
});

test("it is settled and opened again by an officer; an opinion asks nothing", async () => {
  const id = await aPoint(planId);
  const make = async (gesture: typeof settleReview, of = id, actor = regional) =>
    refusal(done(gesture, await onPoint(db, of), actor));
  expect(await make(settleReview, id, agentA)).toBe("forbidden");
  expect(await make(reopenReview)).toBe("locked");
  expect([await make(settleReview), await make(settleReview)]).toEqual(["done", "locked"]);
  expect(await read(id)).toMatchObject({ settledOn: regional.today });
  expect(await make(updateReview)).toEqual(expect.arrayContaining(["kind", "body"]));
  expect([await make(reopenReview), (await read(id))?.settledOn]).toEqual(["done", null]);
  const opinion = await aPoint(planId, { kind: "opinion", opinion: "favourable" });
  expect(await make(settleReview, opinion)).toBe("locked");
});

test("an answer is of the territory by its agent, of the Région by its officer; nobody else answers", async () => {
  const id = await aPoint(planId);
  for (const actor of [agentB, actors.associate, actors.elected, actors.admin])
    expect(await refusal(anAnswer(id, actor))).toBe("absent");
  await anAnswer(id, regional, "Précision.");
  await anAnswer(id, agentA, "Fait.");
  expect((await read(id))?.replies.map(({ fromTerritory, body }) => [fromTerritory, body])).toEqual([
    [false, "Précision."],
    [true, "Fait."],
  ]);
  // Nobody answers in another’s name, nor changes what was answered.
  const inName = (from: boolean) => (tx: Tx) =>
    tx`insert into reply (id, region_id, territory_id, review_id, from_territory, body)
    select gen_random_uuid(), region_id, territory_id, id, ${from}, 'Au nom de' from review where id = ${id} returning id`;
  expect([await direct(inName(true)), await direct(inName(false), agentA)]).toEqual(["42501", "42501"]);
  expect(await direct((tx) => tx`update reply set body = 'Autre' where review_id = ${id} returning id`)).toBe(
    "42501",
  );
});

test("a plan that is shut locks its points and their threads; taken back, they are still answered", async () => {
  const id = await aPoint(planId);
  const answered = (
    tx: Tx,
  ) => tx`insert into reply (id, region_id, territory_id, review_id, from_territory, body)
    select gen_random_uuid(), region_id, territory_id, id, true, 'Oui' from review where id = ${id} returning id`;
  const settled = (tx: Tx) => tx`update review set settled_on = '2026-11-02', settled_by = ${regional.id},
    version = version + 1 where id = ${id} returning id`;
  for (const status of ["closed", "abandoned"] as const) {
    await put(status);
    expect(await refusal(anAnswer(id))).toBe("planShut");
    expect(await direct(answered, agentA)).toBe("MA002");
    for (const gesture of [settleReview, deleteReview])
      expect(await refusal(done(gesture, await onPoint(db, id), regional))).toBe("planShut");
    expect(await direct(settled)).toBe("MA002");
  }
  await put("draft");
  expect([await refusal(anAnswer(id)), await direct(settled)]).toEqual(["done", "written"]);
});

test("it goes to the bin and comes back, with its plan and its action where they are", async () => {
  const id = await aPoint(planId, { actionId });
  const bin = async (gesture: typeof deleteReview, actor = regional) =>
    refusal(done(gesture, await onPoint(db, id), actor));
  expect(await bin(deleteReview, agentA)).toBe("forbidden");
  expect([await bin(deleteReview), await read(id)]).toEqual(["done", undefined]);
  expect(await refusal(anAnswer(id))).toBe("absent");
  expect(await bin(restoreReview, agentA)).toBe("absent");
  const life = (gone: boolean) => db.acting`update action set deleted_at = ${gone ? db.acting`now()` : null},
    version = version + 1 where id = ${actionId}`;
  await life(true);
  const back = (tx: Tx) =>
    tx`update review set deleted_at = null, version = version + 1 where id = ${id} returning id`;
  expect([await bin(restoreReview), await direct(back)]).toEqual(["parentDeleted", "MA001"]);
  await life(false);
  expect([await bin(restoreReview), (await read(id))?.actionId]).toEqual(["done", actionId]);
  // It follows its action: gone with it, it waits for nobody.
  await life(true);
  expect(await read(id)).toBe(undefined);
  expect((await listOpenPoints(agentA.scope, [planId])).map((point) => point.id)).not.toContain(id);
  await life(false);
});

test("the journal keeps the names of its fields, never what was written", async () => {
  const id = await aPoint(planId, { body: "Madame Canari-Secret viendra." });
  await anAnswer(id, agentA, "Monsieur Canari-Secret aussi.");
  const rows = await db.owner<{ changes: Record<string, unknown> }[]>`
    select changes from audit where table_name in ('review', 'reply') order by id desc limit 2`;
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain("Canari");
  for (const { changes } of rows) expect(changes.body).toBe(true);
  for (const actor of [agentA, regional, actors.elected])
    expect(
      await direct((tx) => tx`select id from audit where table_name in ('review', 'reply')`, actor),
    ).toBe("nothing");
});
