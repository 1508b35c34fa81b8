import { afterAll, beforeAll, expect, test } from "vitest";
import { snapshotKinds } from "@/db/enums";
import { listAsToday, listFrozen, listSnapshots } from "@/db/snapshots/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { viewers } from "@/db/testing/viewers";
import { followAction } from "@/lib/actions/gestures";
import { create, following, on } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { createSnapshot } from "./gestures";
import { activatePlan, amendPlan, closePlan, endAmendment } from "./moves";
import { takeYearEnds, yearEnded } from "./year-end";

const { agentA, agentB, associate, regional, elected, admin } = actors;
const electedOfB = { ...elected, scope: viewers.electedOfB };
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());

const taking = (change: Record<string, string> = {}) => ({
  ...{ planId, kind: "manual", label: "Revue du printemps", requestKey: requestKey() as string },
  ...change,
});
const taken = (actor = agentA) => listSnapshots(actor.scope, planId);

test("signature, amendment and closing keep the plan in the transaction of their move, once each", async () => {
  const rows = async () =>
    (await taken(regional)).filter(({ kind }) => ["signature", "amendment", "closing"].includes(kind));
  const [signedBefore] = [(await rows()).length];
  const move = async (gesture: typeof activatePlan, name: Parameters<typeof sent>[2], change = {}) => {
    const values = await sent(db, planId, name, change);
    await done(gesture, values, regional);
    // Sent again, it is answered as the first time, and nothing more is kept.
    await done(gesture, values, regional);
  };
  await putPlan(db, planId, { status: "approved" });
  await move(activatePlan, "activate");
  await move(amendPlan, "amend");
  await move(endAmendment, "amended");
  await move(closePlan, "close");
  const kept = (await rows()).slice(0, (await rows()).length - signedBefore);
  expect(kept.map(({ kind, label }) => [kind, label])).toEqual([
    ["closing", ""],
    ["amendment", "Après l’avenant"],
    ["amendment", "Avant l’avenant\u00a0: Avenant 1"],
    ["signature", ""],
  ]);
  for (const { actions } of kept) expect(actions).toBeGreaterThan(3);
});

test("a move that is refused keeps nothing, and no snapshot says a move that was not made", async () => {
  await putPlan(db, planId, { status: "draft" });
  const before = (await taken(regional)).length;
  expect(await refusal(done(activatePlan, await sent(db, planId, "activate"), regional))).toBe("planMove");
  expect((await taken(regional)).length).toBe(before);
  const forged = await triedOn(
    db.app,
    regional.scope,
    (
      tx,
    ) => tx`insert into snapshot (region_id, territory_id, plan_id, kind, taken_on, move_number, plan_status, starts_on, ends_on)
      select region_id, territory_id, id, 'closing', '2026-11-02', 99, status, starts_on, ends_on from plan where id = ${planId} returning 1`,
  );
  expect(forged).not.toBe("written");
  await putPlan(db, planId, { status: "active" });
});

test("taken by its agent and by the Région, read by who reads the plan, by nobody else", async () => {
  const id = await done(createSnapshot, taking());
  const [last] = await taken();
  expect(last).toMatchObject({ id, kind: "manual", label: "Revue du printemps", takenOn: agentA.today });
  expect(await listFrozen(agentA.scope, [id])).toEqual(
    await listAsToday(agentA.scope, [planId], agentA.today),
  );
  await done(createSnapshot, taking({ kind: "committee" }), regional);
  for (const reader of [agentA, regional, elected])
    expect((await taken(reader))[0]?.kind, reader.id).toBe("committee");
  for (const reader of [agentB, associate, electedOfB, admin]) {
    expect(await taken(reader)).toEqual([]);
    expect(await listFrozen(reader.scope, [id])).toEqual([]);
  }
  expect(await refusal(done(createSnapshot, taking(), elected))).toBe("forbidden");
  for (const actor of [agentB, associate, admin])
    expect(await refusal(done(createSnapshot, taking(), actor)), actor.id).toBe("absent");
});

test("it has a name and a kind that a person takes; a closed plan moves no more", async () => {
  expect(await refusal(done(createSnapshot, taking({ label: " " })))).toEqual(["label"]);
  for (const kind of snapshotKinds.filter((one) => one !== "manual" && one !== "committee"))
    expect(await refusal(done(createSnapshot, taking({ kind }))), kind).toEqual(["kind"]);
  await putPlan(db, planId, { status: "closed" });
  expect(await refusal(done(createSnapshot, taking()))).toBe("planShut");
  await putPlan(db, planId, { status: "active" });
});

test("sent again, it is taken once", async () => {
  const before = (await taken()).length;
  const same = taking();
  const ids = await Promise.all([done(createSnapshot, same), done(createSnapshot, same)]);
  expect(new Set(ids).size).toBe(1);
  expect((await taken()).length).toBe(before + 1);
});

test("late, blocked and silent are those of the day on which it is taken", async () => {
  const actionId = await create({ plannedStartOn: "2026-01-05", plannedEndOn: "2026-12-01" });
  const rowOn = async (today: string) => {
    const id = await done(createSnapshot, taking(), { ...agentA, today });
    return (await listFrozen(agentA.scope, [id])).find((row) => row.actionId === actionId);
  };
  expect(await rowOn("2026-12-01")).toMatchObject({ late: false, silent: false });
  expect(await rowOn("2026-12-02")).toMatchObject({ late: true, silent: false });
  expect(await rowOn("2027-03-01")).toMatchObject({ late: true, silent: true });
});

test("neither the application nor the owner changes what is kept, and nothing is added to it after", async () => {
  const id = await done(createSnapshot, taking());
  const later = await create();
  for (const reader of [agentA, regional]) {
    const tried = (write: Parameters<typeof triedOn>[2]) => triedOn(db.app, reader.scope, write);
    expect(
      await tried((tx) => tx`update snapshot_action set late = true where snapshot_id = ${id} returning 1`),
    ).not.toBe("written");
    expect(await tried((tx) => tx`delete from snapshot where id = ${id} returning 1`)).not.toBe("written");
    const add = (tx: Parameters<Parameters<typeof triedOn>[2]>[0]) => tx`
      insert into snapshot_action (snapshot_id, action_id, region_id, territory_id, axis, number, title, status, progress, late, blocked, silent, events)
      select ${id}, a.id, a.region_id, a.territory_id, a.axis, a.number, a.title, a.status, a.progress, false, false, false, 0
        from action a where a.id = ${later} returning 1`;
    expect(await tried(add)).not.toBe("written");
  }
  for (const write of [
    db.acting`update snapshot_action set progress = 3 where snapshot_id = ${id}`,
    db.acting`update snapshot set label = 'x', version = version + 1 where id = ${id}`,
    db.acting`delete from snapshot_action where snapshot_id = ${id}`,
  ])
    await expect(write).rejects.toThrow(/never changes/);
});

test("the end of a year is kept by what runs first after it, once a plan and a year", async () => {
  expect(["2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01"].map(yearEnded)).toEqual([
    null,
    2026,
    2026,
    null,
  ]);
  const ends = () => db.owner<{ plans: number; rows: number }[]>`
    select count(distinct plan_id)::integer as plans, count(*)::integer as rows from snapshot where kind = 'year_end' and year = 2026`;
  const [active] = await db.owner<{ count: number }[]>`
    select count(*)::integer from live_plan where status = 'active' and signed_on <= '2026-12-31'`;
  await takeYearEnds(() => "2026-12-31");
  expect((await ends())[0]).toEqual({ plans: 0, rows: 0 });
  const once = () => takeYearEnds(() => "2027-01-04");
  await Promise.all([once(), once()]);
  await once();
  expect(active?.count).toBeGreaterThan(15);
  expect((await ends())[0]).toEqual({ plans: active?.count, rows: active?.count });
  const last = (await taken()).find(({ kind }) => kind === "year_end");
  expect(last).toMatchObject({ kind: "year_end", label: "Fin 2026", takenOn: "2027-01-04", by: null });
  expect(last?.actions).toBeGreaterThan(3);
});

test("what a snapshot says stays, whatever becomes of the action", async () => {
  const actionId = await create();
  const id = await done(createSnapshot, taking());
  const kept = await listFrozen(agentA.scope, [id]);
  await done(followAction, { ...following({ progress: 60 }), ...on(actionId) });
  await db.acting`update action set title = 'Autre titre', deleted_at = now(), deleted_by = ${agentA.id}, version = version + 1 where id = ${actionId}`;
  await db.acting`update organisation set name = name || ' (fusionnée)', version = version + 1`;
  expect(await listFrozen(agentA.scope, [id])).toEqual(kept);
});
