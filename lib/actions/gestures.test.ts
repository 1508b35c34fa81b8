import { afterAll, beforeAll, expect, test } from "vitest";
import { listActionChoices } from "@/db/actions/choices";
import { listHistory } from "@/db/actions/history";
import { getAction } from "@/db/actions/reads";
import { listBinned } from "@/db/bin/reads";
import type { Axis } from "@/db/enums";
import { Busy } from "@/db/gate";
import { anEvent } from "@/db/testing/events";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { entryOf } from "@/lib/kernel/gesture";
import { create, making, on, planOf, read, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal } from "@/lib/testing/requests";
import { createAction, deleteAction, restoreAction, updateAction } from "./gestures";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** A machine too busy says so, and the reader sends again. */
async function patiently<T>(write: () => Promise<T>): Promise<T> {
  return write().catch((error) => {
    if (error instanceof Busy) return patiently(write);
    throw error;
  });
}

const numbersOf = async (planId: string, axis: Axis) =>
  (
    await db.owner<{ number: number }[]>`
      select number from action where plan_id = ${planId} and axis = ${axis} order by number`
  ).map(({ number }) => number);

test("twenty creations at once: each its number, none twice, none skipped", async () => {
  const plan = await planOf();
  const before = await numbersOf(plan.id, "pooling");
  const ids = await Promise.all(Array.from({ length: 20 }, () => patiently(() => create())));
  expect(new Set(ids).size).toBe(20);
  const last = before.at(-1) ?? 0;
  const given = Array.from({ length: 20 }, (_, index) => last + 1 + index);
  expect(await numbersOf(plan.id, "pooling")).toEqual([...before, ...given]);
});

test("creations of one request take their numbers in turn, each in its axis", async () => {
  const plan = await planOf();
  const axes = ["pooling", "pooling", "local_animation", "pooling"] as const;
  const next = async (axis: Axis) => ((await numbersOf(plan.id, axis)).at(-1) ?? 0) + 1;
  const [first, other] = [await next("pooling"), await next("local_animation")];
  const ids = await createAction.run(
    agentA,
    axes.map((axis) => entryOf(making(plan.id, { axis }))),
  );
  const numbers = await Promise.all(ids.map(async (id) => (await read(id)).number));
  expect(numbers).toEqual([first, first + 1, other, first + 2]);
});

test("a number is never given again, not even that of a deleted action", async () => {
  const last = await read(await create());
  await done(deleteAction, on(last.id));
  expect((await read(await create())).number).toBe(last.number + 1);
  const same = (await numbersOf(last.planId, "pooling")).filter((number) => number === last.number);
  expect(same).toHaveLength(1);
});

test("a creation sent twice, at once or later, makes one action; other words under its key are refused", async () => {
  const plan = await planOf();
  const values = making(plan.id, { axis: "local_animation" });
  const before = await numbersOf(plan.id, "local_animation");
  const ids = await Promise.all([1, 2, 3].map(() => done(createAction, values)));
  ids.push(await done(createAction, values));
  expect(new Set(ids).size).toBe(1);
  expect(await numbersOf(plan.id, "local_animation")).toHaveLength(before.length + 1);
  expect(await refusal(done(createAction, { ...values, title: "Autre" }))).toBe("recorded");
});

test("links move with the action: one version, both directions, and a stale write leaves them", async () => {
  const action = await read(await create());
  const choices = await listActionChoices(agentA.scope, action, agentA.today);
  const [first = "", second = ""] = choices.territories.map(({ id }) => id);
  const [served = ""] = choices.regionalObjectives.map(({ id }) => id);
  const linked = recording({ associates: [first, second], regionalObjectives: [served] });
  await done(updateAction, { ...linked, ...on(action.id) });
  const after = await read(action.id);
  expect(after.version).toBe(2);
  expect(after.associates.map(({ id }) => id).sort()).toEqual([first, second].sort());
  expect(after.regionalObjectives.map(({ id }) => id)).toEqual([served]);

  expect(await refusal(done(updateAction, { ...recording(), ...on(action.id) }))).toBe("conflict");
  expect((await read(action.id)).associates).toHaveLength(2);

  const fewer = { ...recording({ associates: [second] }), ...on(action.id, 2) };
  expect(await Promise.all([1, 2].map(() => done(updateAction, fewer)))).toEqual([action.id, action.id]);
  const end = await read(action.id);
  expect(end).toMatchObject({ version: 3, regionalObjectives: [] });
  expect(end.associates.map(({ id }) => id)).toEqual([second]);
  const { links } = await listHistory(agentA.scope, action.id, 12);
  expect(links.map(({ table, added }) => [table, added])).toEqual([
    ["action_regional_objective", false],
    ["action_territory", false],
    ["action_regional_objective", true],
    ["action_territory", true],
    ["action_territory", true],
  ]);
  expect(links.every(({ name, author }) => name && author === "Agent du Boulonnais")).toBe(true);
});

test("an objective of an axis that was not chosen, or of another plan, is not taken", async () => {
  const plan = await planOf();
  const { objectives } = await listActionChoices(agentA.scope, { ...plan, planId: plan.id }, agentA.today);
  const other = objectives.find(({ axis }) => axis === "local_animation")?.id ?? "";
  const right = objectives.find(({ axis }) => axis === "pooling")?.id ?? "";
  const [foreign] = await db.owner<{ id: string }[]>`
    select id from objective where axis = 'pooling' and plan_id <> ${plan.id} and deleted_at is null limit 1`;
  const id = await create();
  const under = (objectiveId: string) =>
    refusal(done(updateAction, { ...recording({ objectiveId }), ...on(id) }));
  const against = { ...recording({ objectiveId: other, axis: "project_support" }), ...on(id) };
  expect(await refusal(done(updateAction, against))).toEqual(["objectiveId"]);
  expect(await under(foreign?.id ?? "")).toEqual(["objectiveId"]);
  expect(await refusal(create({ objectiveId: foreign?.id ?? "" }))).toEqual(["objectiveId"]);
  expect(await under(right)).toBe("done");
  // A new one takes the axis of its objective, whatever was chosen.
  const made = await read(await create({ axis: "pooling", objectiveId: other }));
  expect(made).toMatchObject({ axis: "local_animation", objectiveId: other });
});

test("to the bin and back, each once: out of every list, restored with its number", async () => {
  const action = await read(await create());
  const gone = on(action.id);
  expect([await done(deleteAction, gone), await done(deleteAction, gone)]).toEqual([action.id, action.id]);
  expect(await getAction(agentA.scope, action.id)).toBeNull();
  const listed = async () => (await listBinned(agentA.scope, "action")).find(({ id }) => id === action.id);
  expect(await listed()).toMatchObject({ version: 2, deletedByName: "Agent du Boulonnais" });
  expect(await refusal(done(restoreAction, on(action.id, 1)))).toBe("changed");
  const back = on(action.id, 2);
  expect([await done(restoreAction, back), await done(restoreAction, back)]).toEqual([action.id, action.id]);
  const { number, title } = action;
  expect(await read(action.id)).toMatchObject({ number, title, version: 3 });
  expect(await listed()).toBeUndefined();
});

test("an action on which a living event hangs is not deleted", async () => {
  const id = await create();
  await anEvent(agentA.scope, placeIn("boulonnais"), { actionId: id });
  expect(await refusal(done(deleteAction, on(id)))).toBe("hanging");
  expect((await read(id)).version).toBe(1);
});
