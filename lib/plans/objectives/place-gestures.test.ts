import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { getAction } from "@/db/actions/reads";
import type { Axis } from "@/db/enums";
import { anAction, binAction, unbinAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { actionCode } from "@/lib/actions/labels";
import { createActions } from "@/lib/actions/several/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { anObjective, level, onObjective, planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { deleteObjective, placeObjective, restoreObjective } from "./gestures";
import { addObjectives } from "./several/gestures";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

const to = (id: string, axis: Axis, parentId = "", version = 1) => ({
  ...onObjective(id, version),
  ...{ axis, parentId },
});
const ids = async (parentId: string | null = null, axis = "pooling") =>
  (await level(parentId, axis)).map(({ id }) => id);
const codeOf = async (id: string) => {
  const action = await getAction(agentA.scope, id);
  return action ? actionCode(action) : "";
};
const rowOf = async (id: string) =>
  (await db.owner`select axis, parent_id, deleted_at is null as living from objective where id = ${id}`)[0];

test("an objective goes under another orientation, the last there; its axis is that of the orientation", async () => {
  const [from, there] = [await anObjective(), await anObjective()];
  const [elsewhere = ""] = await ids(null, "local_animation");
  const [one, two] = [await anObjective(from), await anObjective(there)];
  await done(placeObjective, to(one, "pooling", there));
  expect([await ids(from), await ids(there)]).toEqual([[], [two, one]]);
  const before = await ids(elsewhere, "local_animation");
  await done(placeObjective, to(one, "pooling", elsewhere, 2));
  expect(await ids(elsewhere, "local_animation")).toEqual([...before, one]);
  await done(placeObjective, to(one, "project_support", "", 3));
  expect((await ids(null, "project_support")).at(-1)).toBe(one);
});

test("what stands under an orientation, and its actions, follow it to another axis, by whoever moves it", async () => {
  const orientation = await anObjective();
  const [child, gone] = [await anObjective(orientation), await anObjective(orientation)];
  const under = { objectiveId: child };
  const actions = [
    await anAction(agentA.scope, planId, under),
    await anAction(agentA.scope, planId, under),
    await anAction(agentA.scope, planId, under),
  ];
  const [first = "", binned = "", last = ""] = actions;
  await binAction(agentA.scope, binned);
  await done(deleteObjective, onObjective(gone));
  const from = await codeOf(first);
  const plain = await anAction(agentA.scope, planId, { axis: "project_support" });
  const next = Number((await codeOf(plain)).split(".")[1]) + 1;
  await done(placeObjective, to(orientation, "project_support"), regional);
  expect((await ids(orientation, "project_support")).concat((await rowOf(gone))?.axis)).toEqual([
    ...[child, "project_support"],
  ]);
  expect([await codeOf(first), await codeOf(last)]).toEqual([`A3.${next}`, `A3.${next + 2}`]);
  const { changes } = await listHistory(agentA.scope, first, 12);
  expect(changes).toMatchObject([
    { author: "Pôle ESS de la Région", changes: { axis: { after: "project_support" } } },
  ]);
  const made = await anAction(agentA.scope, planId);
  expect(Number((await codeOf(made)).split(".")[1])).toBe(Number(from.split(".")[1]) + 3);
  expect(await unbinAction(agentA.scope, binned)).toBe("saved");
  expect(await codeOf(binned)).toBe(`A3.${next + 1}`);
});

test("two levels, no more: an orientation with objectives stays one, and what its bin holds goes beside it", async () => {
  const [orientation, above] = [await anObjective(), await anObjective()];
  const child = await anObjective(orientation);
  const wrong = async (id: string, parentId: string, axis: Axis = "pooling") =>
    refusal(done(placeObjective, to(id, axis, parentId)));
  expect(await wrong(orientation, above)).toEqual(["parentId"]);
  expect(await wrong(above, above)).toEqual(["parentId"]);
  expect(await wrong(above, child)).toEqual(["parentId"]);
  expect(await wrong(child, above, "local_animation")).toEqual(["parentId"]);
  await done(deleteObjective, onObjective(child));
  await done(placeObjective, to(orientation, "pooling", above));
  expect(await rowOf(child)).toEqual({ axis: "pooling", parent_id: above, living: false });
  await done(restoreObjective, onObjective(child, 3));
  expect(await ids(above)).toEqual([child, orientation].sort());
});

test("places of one request follow one another, and a stale one shows both", async () => {
  const [orientation, above] = [await anObjective(), await anObjective()];
  const child = await anObjective(orientation);
  // The child first leaves the orientation that then goes under another.
  const asked = [to(child, "pooling", above), to(orientation, "pooling", above)];
  await placeObjective.run(
    agentA,
    asked.map((one) => entryOf(one)),
  );
  expect(await ids(above)).toEqual([child, orientation]);
  await expect(done(placeObjective, to(child, "pooling"))).rejects.toMatchObject({
    code: "conflict",
    theirs: { version: 2, parentId: above },
  });
});

const lines = (change: Record<string, string>) => ({
  ...{ planId, axis: "pooling", parentId: "", requestKey: requestKey() },
  ...change,
});
const labels = async (parentId: string | null = null) => (await level(parentId)).map(({ label }) => label);

test("several lines are several objectives, once, those set in under their orientation; one too long says its line", async () => {
  const values = lines({ lines: "Animer\n\t- Réunir\n\t- Informer\nAcheter ensemble" });
  const first = await done(addObjectives, values);
  expect(await done(addObjectives, values)).toBe(first);
  expect((await labels()).slice(-2)).toEqual(["Animer", "Acheter ensemble"]);
  expect(await labels(first)).toEqual(["Réunir", "Informer"]);
  await done(addObjectives, lines({ parentId: first, lines: "Convier\n  Écouter" }), regional);
  expect(await labels(first)).toEqual(["Réunir", "Informer", "Convier", "Écouter"]);
  const before = await labels();
  const long = `Un\n${"é".repeat(301)}`;
  expect(await refusal(done(addObjectives, lines({ lines: long })))).toEqual(["lines"]);
  expect(
    await refusal(done(addObjectives, lines({ parentId: first, axis: "project_support", lines: "Un" }))),
  ).toEqual(["parentId"]);
  expect(await labels()).toEqual(before);
});

test("several lines are several actions of one objective, numbered in turn, once", async () => {
  const objectiveId = await anObjective();
  const values = {
    planId,
    objectiveId,
    axis: "",
    lines: "1. Un café\n2. Deux cafés\n\nTrois",
    requestKey: requestKey(),
  };
  const first = await done(createActions, values);
  expect(await done(createActions, values)).toBe(first);
  const made = await db.owner<{ id: string; title: string; number: number }[]>`
    select id, title, number from action where objective_id = ${objectiveId} order by number`;
  expect(made.map(({ title }) => title)).toEqual(["Un café", "Deux cafés", "Trois"]);
  expect(made.map(({ number }) => number - Number(made[0]?.number))).toEqual([0, 1, 2]);
  const none = { ...values, requestKey: requestKey(), objectiveId: "" };
  expect(await refusal(done(createActions, none))).toEqual(["axis"]);
  expect(await refusal(done(createActions, { ...none, axis: "pooling", lines: "é".repeat(201) }))).toEqual([
    "lines",
  ]);
});
