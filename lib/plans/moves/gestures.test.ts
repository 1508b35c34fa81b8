import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PlanMoveName } from "@/db/enums";
import { listPlanTransitions } from "@/db/plans/transitions/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";

const { agentA, regional, elected } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());
beforeEach(() => putPlan(db, planId, { status: "draft" }));

const make = async (name: PlanMoveName, actor = regional, change: Record<string, string> = {}) =>
  refusal(done(moves[name], await sent(db, planId, name, change), actor));
const plan = async () => {
  const [row] =
    await db.owner`select *, starts_on::text, ends_on::text, signed_ends_on::text, signed_on::text, closed_on::text, moved_on::text,
    closing_asked_on::text from plan where id = ${planId}`;
  return row ?? {};
};

test("a plan goes from draft to closed and back, and each move is kept with its day, its words and who made it", async () => {
  const before = (await listPlanTransitions(agentA.scope, planId)).length;
  expect(await make("submit", agentA, { moveReason: "Après le comité." })).toBe("done");
  expect(await make("return", regional, { moveReason: "Précisez les enjeux." })).toBe("done");
  expect(await make("submit", agentA)).toBe("done");
  expect(await make("approve")).toBe("done");
  expect(await make("activate", regional, { signedOn: "2025-02-03" })).toBe("done");
  expect(await plan()).toMatchObject({
    status: "active",
    signed_on: "2025-02-03",
    signatories: "Région, Boulonnais",
  });
  expect(await make("ask_close", agentA)).toBe("done");
  expect(await make("close")).toBe("done");
  expect(await plan()).toMatchObject({
    status: "closed",
    closed_on: "2026-11-23",
    final_report: "Le bilan.",
    closing_asked_on: null,
  });
  expect(await make("reopen")).toBe("done");
  expect(await plan()).toMatchObject({ status: "active", closed_on: null });
  const kept = (await listPlanTransitions(elected.scope, planId)).slice(0, -before || undefined).reverse();
  expect(kept.map(({ move, fromStatus, toStatus }) => `${move} ${fromStatus} ${toStatus}`)).toEqual([
    ...["submit draft submitted", "return submitted returned", "submit returned submitted"],
    ...["approve submitted approved", "activate approved active", "ask_close active active"],
    ...["close active closed", "reopen closed active"],
  ]);
  expect(kept.map(({ actorName }) => actorName).slice(0, 2)).toEqual([
    "Agent du Boulonnais",
    "Pôle ESS de la Région",
  ]);
  expect([kept[0]?.reason, kept[1]?.reason, kept[2]?.reason]).toEqual([
    "Après le comité.",
    "Précisez les enjeux.",
    null,
  ]);
  expect([kept[4]?.movedOn, kept[6]?.movedOn]).toEqual(["2025-02-03", "2026-11-23"]);
});

test("an amendment extends the plan, keeps the end that was signed, and opens its content until it is ended", async () => {
  await putPlan(db, planId, { status: "active" });
  const amend = (change: Record<string, string>) => make("amend", regional, change);
  expect(await amend({ endsOn: "2031-01-02" })).toEqual(["endsOn"]);
  expect(await amend({ endsOn: "2027-06-30" })).toEqual(["endsOn"]);
  expect(await amend({ endsOn: "2027-12-31", opens: "period" })).toEqual(["endsOn"]);
  expect(await amend({ movedOn: "2026-11-24" })).toEqual(["movedOn"]);
  expect(await amend({ movedOn: "2025-01-13" })).toEqual(["movedOn"]);
  expect(await amend({ moveReference: "", moveReason: " ", opens: "" })).toEqual([
    "moveReference",
    "opens",
    "moveReason",
  ]);
  expect(await amend({})).toBe("done");
  expect(await plan()).toMatchObject({
    ends_on: "2028-06-30",
    signed_ends_on: "2027-12-31",
    amending: true,
    move_reference: "Avenant 1",
  });
  expect(await make("amended")).toBe("done");
  expect(await amend({ endsOn: "2029-12-31", opens: "period", moveReference: "Avenant 2" })).toBe("done");
  expect(await plan()).toMatchObject({
    ends_on: "2029-12-31",
    signed_ends_on: "2027-12-31",
    amending: false,
  });
  const [last] = await listPlanTransitions(regional.scope, planId);
  expect(last).toMatchObject({
    move: "amend",
    reference: "Avenant 2",
    endedOn: "2028-06-30",
    endsOn: "2029-12-31",
    movedOn: "2026-11-02",
  });
});

test("what is not said, not yet due, or covered by another plan", async () => {
  await putPlan(db, planId, { status: "submitted" });
  expect(await make("return", regional, { moveReason: " " })).toEqual(["moveReason"]);
  await putPlan(db, planId, { status: "approved" });
  expect(await make("activate", regional, { signedOn: "2026-11-24" })).toEqual(["signedOn"]);
  expect(await make("activate", regional, { signedOn: "", deliberation: "", signatories: "" })).toEqual([
    ...["signedOn", "deliberation", "signatories"],
  ]);
  await putPlan(db, planId, { status: "active", starts_on: "2026-12-01", ends_on: "2029-11-30" });
  expect(await make("close")).toBe("planMove");
  await putPlan(db, planId, { status: "abandoned", starts_on: "2024-06-01", ends_on: "2027-05-31" });
  expect(await make("resume")).toBe("planMove");
  const over = await triedOn(
    db.app,
    regional.scope,
    (tx) => tx`update plan set status = 'returned', last_move = 'resume', moved_on = '2026-11-02',
    move_reason = 'Oui', move_number = move_number + 1, version = version + 1 where id = ${planId} returning id`,
  );
  expect(over).toBe("MA004");
  await putPlan(db, planId, { status: "draft", starts_on: "2025-01-01" });
});

test("nothing but a move makes a plan in force: not a status, not a birth, not a forged transition", async () => {
  const tried = (write: (tx: Tx) => Promise<unknown>, actor = regional) =>
    triedOn(db.app, actor.scope, write);
  const direct =
    (columns: Readonly<Record<string, string | number | boolean | null | undefined>>) => (tx: Tx) =>
      tx`update plan set ${tx(columns as Record<string, string>)}, version = version + 1 where id = ${planId} returning id`;
  await putPlan(db, planId, { status: "approved" });
  for (const columns of [
    ...[
      { status: "active" },
      { status: "active", last_move: "activate" },
      { last_move: "activate" },
      { moved_on: "2026-11-03" },
    ],
    ...[{ move_reason: "Autre" }, { final_report: "Autre" }],
  ])
    expect([columns, await tried(direct(columns))]).toEqual([columns, "MA020"]);
  const moved = { status: "active", last_move: "activate", moved_on: "2026-11-02" };
  const [row] = await db.owner`select move_number from plan where id = ${planId}`;
  const next = Number(row?.move_number) + 1;
  expect(await tried(direct({ ...moved, move_number: next + 1 }))).toBe("MA020");
  expect(await tried(direct({ ...moved, move_number: next, title: "Autre" }))).toBe("MA003");
  expect(await tried(direct({ ...moved, move_number: next, moved_on: null }))).toBe("MA020");
  expect(await tried(direct({ ...moved, move_number: next }))).toBe("written");
  await putPlan(db, planId, { status: "active" });
  expect(await tried(direct({ amending: true }))).toBe("MA020");
  expect(await tried(direct({ ends_on: "2028-12-31", signed_ends_on: "2027-12-31" }))).toBe("MA020");
  const forged = (
    tx: Tx,
  ) => tx`insert into plan_transition (region_id, territory_id, plan_id, move_number, move, from_status, to_status, moved_on, ended_on, ends_on)
    select region_id, territory_id, id, 99, 'activate', 'approved', 'active', '2026-11-02', ends_on, ends_on from plan where id = ${planId} returning id`;
  expect(await tried(forged)).toBe("42501");
  const change = (tx: Tx) =>
    tx`update plan_transition set reason = 'Autre' where plan_id = ${planId} returning id`;
  expect(await tried(change)).toBe("42501");
});
