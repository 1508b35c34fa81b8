import { afterAll, beforeAll, expect, test } from "vitest";
import { listBin } from "@/db/bin/reads";
import { getObjective } from "@/db/plans/objectives/reads";
import { listObjectives } from "@/db/plans/reads";
import { closePlan, during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { adding, anObjective, level, onObjective, planOf } from "@/lib/testing/plan-requests";
import { done, refusal } from "@/lib/testing/requests";
import { addObjective, deleteObjective, moveObjective, renameObjective, restoreObjective } from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

const others = [agentB, associate, elected, admin, nobody];

/** Each verb on an objective that is there. */
const onIt = (id: string, version = 1) =>
  [
    [renameObjective, { ...onObjective(id, version), label: "Pris" }],
    [moveObjective, { ...onObjective(id, version), way: "down" }],
    [deleteObjective, onObjective(id, version)],
  ] as const;

test("its agent and the officer write the objectives of a plan; nobody else, whether they see them or not", async () => {
  const [id, gone] = [await anObjective(), await anObjective()];
  await done(deleteObjective, onObjective(gone));
  for (const actor of others) {
    const sees = (await listObjectives(actor.scope, planId)).length > 0;
    expect(sees).toBe(actor === elected);
    const answer = sees ? "forbidden" : "absent";
    for (const [gesture, values] of onIt(id))
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe(answer);
    expect(await refusal(done(addObjective, adding(planId), actor))).toBe(answer);
    expect(await refusal(done(restoreObjective, onObjective(gone, 2), actor))).toBe("absent");
    expect(await getObjective(actor.scope, id)).toBeNull();
  }
  for (const actor of [regional, agentA]) {
    const made = await anObjective("", actor);
    let version = 1;
    for (const [gesture, values] of onIt(made)) {
      const asked = { ...values, version: String(version) };
      expect(await refusal(done(gesture, asked, actor)), gesture.says).toBe("done");
      version += 1;
    }
    expect(await refusal(done(restoreObjective, onObjective(made, version), actor))).toBe("done");
  }
});

test("a scope that reaches further than the rights of its account writes nothing", async () => {
  const id = await anObjective();
  const { read, own } = agentA.scope;
  const forged = { ...agentB, scope: { ...agentB.scope, read, own } } as typeof agentB;
  for (const [gesture, values] of onIt(id))
    expect(await refusal(done(gesture, values, forged)), gesture.says).toBe("forbidden");
  expect(await refusal(done(addObjective, adding(planId), forged))).toBe("forbidden");
});

test("the second wall alone keeps the objectives of a territory to its agents and officers", async () => {
  const id = await anObjective();
  const rename = (actor: typeof agentA) =>
    triedOn(
      db.app,
      { ...actor.scope, read: agentA.scope.read },
      (tx) => tx`update objective set label = 'Pris', version = version + 1 where id = ${id} returning id`,
    );
  const add = (actor: typeof agentA) =>
    triedOn(
      db.app,
      { ...actor.scope, read: agentA.scope.read },
      (tx) => tx`insert into objective (id, region_id, territory_id, plan_id, axis, label)
        select gen_random_uuid(), region_id, territory_id, id, 'pooling', 'Pris' from plan where id = ${planId} returning id`,
    );
  // A plan that they do not write is not theirs to hold either: it is as if it were in the bin.
  for (const actor of others) expect([await rename(actor), await add(actor)]).toEqual(["nothing", "MA001"]);
  for (const actor of [agentA, regional])
    expect([await rename(actor), await add(actor)]).toEqual(["written", "written"]);
});

test("the bin of a reader holds what they may restore, and says where it stands", async () => {
  const gone = await anObjective();
  await done(deleteObjective, onObjective(gone));
  for (const actor of [agentA, regional, ...others]) {
    const held = (await listBin(actor.scope)).flatMap(({ rows }) => rows.map(({ id }) => id)).includes(gone);
    expect(held).toBe([agentA, regional].includes(actor));
  }
});

test("the objectives of a plan that is sent, approved or shut are not written, by the officer either", async () => {
  const [id, gone] = [await anObjective(), await anObjective()];
  await done(deleteObjective, onObjective(gone));
  const standing = (status: string, closedOn: string | null = null) =>
    db.acting`update plan set status = ${status}, closed_on = ${closedOn}, amending = ${status === "active"}, version = version + 1 where id = ${planId}`;
  const verbs = [
    ...onIt(id),
    [addObjective, adding(planId)],
    [restoreObjective, onObjective(gone, 2)],
  ] as const;
  for (const [status, code] of [
    ["submitted", "planSubmitted"],
    ["approved", "planSubmitted"],
    ["closed", "planShut"],
    ["abandoned", "planShut"],
  ] as const) {
    await standing(status, status === "closed" ? "2026-11-01" : null);
    for (const actor of [agentA, regional])
      for (const [gesture, values] of verbs)
        expect(await refusal(done(gesture, values, actor)), `${status} ${gesture.says}`).toBe(code);
  }
  await standing("active");
  expect(await refusal(done(renameObjective, { ...onObjective(id), label: "Rouvert" }))).toBe("done");
});

test("of an orientation that goes to the bin and an objective added under it, one wins", async () => {
  const gone = await anObjective();
  const under = (parentId: string) => () => refusal(done(addObjective, adding(planId, { parentId })));
  const binned = await during(
    db,
    agentA.id,
    (tx) => done(deleteObjective, onObjective(gone), agentA, tx),
    under(gone),
  );
  expect(binned).toEqual(["parentId"]);
  const kept = await anObjective();
  const hanging = await during(
    db,
    agentA.id,
    (tx) => done(addObjective, adding(planId, { parentId: kept }), agentA, tx),
    () => refusal(done(deleteObjective, onObjective(kept))),
  );
  expect(hanging).toBe("hanging");
});

test("of a plan that is closed and an objective that is added, moved or binned, one wins", async () => {
  const id = await anObjective();
  for (const [gesture, values] of [...onIt(id), [addObjective, adding(planId)] as const]) {
    const race = () => refusal(done(gesture, values));
    expect(await during(db, agentA.id, closePlan(planId), race), gesture.says).toBe("planShut");
    await db.acting`update plan set status = 'active', amending = true, closed_on = null, version = version + 1 where id = ${planId}`;
  }
});

test("objectives written at once, round after round: whatever each is answered, none fails", async () => {
  for (let round = 0; round < 8; round += 1) {
    const [first] = await level();
    if (!first) throw new Error("No objective to try.");
    const { id, version, label } = first;
    const rename = () => refusal(done(renameObjective, { ...onObjective(id, version), label }));
    const moves = ["up", "down"].map(
      (way) => () => refusal(done(moveObjective, { ...onObjective(id, version), way })),
    );
    const begun = [rename, ...moves, rename].map((gesture) => gesture());
    const failed = (await Promise.allSettled(begun)).filter(({ status }) => status === "rejected");
    expect(failed, `round ${round}`).toEqual([]);
  }
});
