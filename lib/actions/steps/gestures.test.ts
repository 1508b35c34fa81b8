import { afterAll, beforeAll, expect, test } from "vitest";
import { listSteps } from "@/db/actions/steps/reads";
import { listBinned } from "@/db/bin/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { create, on, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { addingStep, aStep, editingStep, onStep, stepsOf, weighed } from "@/lib/testing/step-requests";
import { deleteAction } from "../gestures";
import { addStep, deleteStep, editStep, placeStep, restoreStep, tickStep, untickStep } from "./gestures";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const labels = async (actionId: string) => (await stepsOf(actionId)).map(({ label }) => label);
const binnedIds = async () => (await listBinned(agentA.scope, "step")).map(({ id }) => id);

test("a step is added last, edited, done today and undone; a form sent twice makes one", async () => {
  const actionId = await create();
  const key = requestKey();
  const twice = [
    await done(addStep, addingStep(actionId, {}, key)),
    await done(addStep, addingStep(actionId, {}, key)),
  ];
  expect(twice[0]).toBe(twice[1]);
  const id = await aStep(actionId, { label: "Choix du statut", dueOn: "2026-12-15", weight: "3" });
  expect(await labels(actionId)).toEqual(["Étude de besoins", "Choix du statut"]);
  await done(editStep, { ...editingStep({ label: "Statut choisi", weight: "5" }), ...onStep(id) });
  await done(tickStep, onStep(id, 2));
  const [, step] = await stepsOf(actionId);
  expect(step).toMatchObject({ label: "Statut choisi", weight: 5, dueOn: null, doneOn: "2026-11-23" });
  await done(untickStep, onStep(id, 3));
  expect((await stepsOf(actionId))[1]).toMatchObject({ doneOn: null, version: 4 });
  expect(await refusal(done(tickStep, onStep(id, 3)))).toBe("changed");
});

test("what a step says wrong is said under its field", async () => {
  const actionId = await create();
  const adding = (change: Record<string, string>) => refusal(done(addStep, addingStep(actionId, change)));
  expect(await adding({ label: " " })).toEqual(["label"]);
  expect(await adding({ label: "é".repeat(201) })).toEqual(["label"]);
  for (const weight of ["", "0", "101", "1,5"]) expect(await adding({ weight })).toEqual(["weight"]);
  expect(await adding({ dueOn: "2036-12-15" })).toEqual(["dueOn"]);
  const id = await aStep(actionId);
  const edited = { ...editingStep({ doneOn: "2026-11-24" }), ...onStep(id) };
  expect(await refusal(done(editStep, edited))).toEqual(["doneOn"]);
  expect(await refusal(done(editStep, { ...edited, doneOn: "2026-11-23" }))).toBe("done");
});

test("steps change places one gesture at a time; two who do it at once lose none", async () => {
  const { actionId, steps } = await weighed(1, 1, 1, 1);
  const [one = "", two = "", three = "", four = ""] = steps;
  const order = async () => (await stepsOf(actionId)).map(({ id }) => id);
  const versionOf = async (id: string) =>
    (await stepsOf(actionId)).find((step) => step.id === id)?.version ?? 0;
  const to = async (id: string, place: number) =>
    done(placeStep, { place: String(place), ...onStep(id, await versionOf(id)) });
  await to(four, 1);
  expect(await order()).toEqual([four, one, two, three]);
  await to(four, 100);
  expect(await order()).toEqual([one, two, three, four]);
  await to(three, 2);
  expect(await order()).toEqual([one, three, two, four]);
  expect(await refusal(done(placeStep, { place: "0", ...onStep(four) }))).toEqual(["place"]);
  const versions = new Map(await Promise.all(steps.map(async (id) => [id, await versionOf(id)] as const)));
  const asked = steps.map((id, at) =>
    refusal(done(placeStep, { place: String(4 - at), ...onStep(id, versions.get(id)) })),
  );
  const answers = await Promise.all(asked);
  expect(answers).toContain("done");
  for (const answer of answers) expect(["done", "changed"]).toContain(answer);
  expect([...(await order())].sort()).toEqual([...steps].sort());
  const ranks = await db.owner`select rank from step where action_id = ${actionId} order by rank`;
  expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
});

test("a removed step comes back at its place, and not while its action is in the bin", async () => {
  const { actionId, steps } = await weighed(1, 1);
  const [first = ""] = steps;
  await done(deleteStep, onStep(first));
  expect([await labels(actionId), (await binnedIds()).includes(first)]).toEqual([["Étape 2"], true]);
  await done(deleteAction, on(actionId, (await read(actionId)).version));
  expect(await listSteps(agentA.scope, actionId)).toEqual([]);
  expect(await refusal(done(restoreStep, onStep(first, 2)))).toBe("parentDeleted");
  const again = triedOn(
    db.app,
    agentA.scope,
    (tx) => tx`update step set deleted_at = null, version = version + 1 where id = ${first} returning id`,
  );
  expect(await again).toBe("MA001");
  await db.acting`update action set deleted_at = null, version = version + 1 where id = ${actionId}`;
  await done(restoreStep, onStep(first, 2));
  expect(await labels(actionId)).toEqual(["Étape 1", "Étape 2"]);
});
