import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { binAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { entryOf } from "@/lib/kernel/gesture";
import { create, on, planOf, read, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { updateAction } from "./gestures";
import { prepareHistory } from "./history";
import { actionCode } from "./labels";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Change = Parameters<typeof recording>[0];
const record = async (id: string, change: Change) =>
  done(updateAction, { ...recording(change), ...on(id, (await read(id)).version) });
const codeOf = async (id: string) => actionCode(await read(id));
const numberOf = async (id: string) => (await read(id)).number;

test("the number of an action follows its axis; the one that it leaves is given to nobody, not even to it again", async () => {
  const [first, last] = [await create(), await create()];
  const left = await numberOf(last);
  const elsewhere = await numberOf(await create({ axis: "project_support" }));
  await record(last, { axis: "project_support" });
  expect(await read(last)).toMatchObject({ axis: "project_support", number: elsewhere + 1 });
  expect(await numberOf(await create())).toBe(left + 1);
  await record(last, { axis: "pooling" });
  expect(await read(last)).toMatchObject({ axis: "pooling", number: left + 2 });
  expect(await numberOf(await create({ axis: "project_support" }))).toBe(elsewhere + 2);
  await record(first, { title: "Un autre intitulé" });
  expect(await numberOf(first)).toBe(left - 1);
  // The database holds it too, whoever writes.
  const again = db.acting`update action set number = ${left}, version = version + 1 where id = ${last}`;
  await expect(again).rejects.toMatchObject({ code: "23505" });
});

test("an objective of another axis takes its action there; an axis chosen against its objective names the field", async () => {
  const plan = await planOf();
  const rows = await db.owner<{ id: string; axis: string }[]>`
    select distinct on (axis) id, axis from objective where plan_id = ${plan.id} and deleted_at is null order by axis, id`;
  const of = (axis: string) => rows.find((row) => row.axis === axis)?.id ?? "";
  const id = await create({ objectiveId: of("pooling") });
  await record(id, { axis: "pooling", objectiveId: of("local_animation") });
  expect(await read(id)).toMatchObject({ axis: "local_animation", objectiveId: of("local_animation") });
  const against = record(id, { axis: "project_support", objectiveId: of("local_animation") });
  expect(await refusal(against)).toEqual(["objectiveId"]);
  await record(id, { axis: "project_support", objectiveId: null });
  expect(await read(id)).toMatchObject({ axis: "project_support", objectiveId: null });
});

test("many change axis at once, two by two, and each number is given once", async () => {
  const plan = await planOf();
  const ids = await Promise.all(Array.from({ length: 6 }, () => create()));
  const entry = async (id: string, axis: "local_animation" | "project_support") =>
    entryOf({ ...recording({ axis }), ...on(id, (await read(id)).version, requestKey()) });
  const halves = [ids.slice(0, 3), ids.slice(3)];
  const entries = await Promise.all(
    halves.map((half) => Promise.all(half.map((id) => entry(id, "project_support")))),
  );
  await Promise.all([...entries.map((half) => updateAction.run(agentA, half)), create(), create()]);
  const again = await db.owner`
    select axis, number from action where plan_id = ${plan.id} intersect
    select axis, number from left_number where plan_id = ${plan.id}`;
  expect(again).toEqual([]);
  expect(new Set(await Promise.all(ids.map(codeOf))).size).toBe(ids.length);
});

test("a deleted action keeps its number, and the history tells the change", async () => {
  const id = await create();
  const from = await codeOf(id);
  await record(id, { axis: "local_animation" });
  const to = await codeOf(id);
  const told = prepareHistory(
    await listHistory(agentA.scope, id, 12),
    await read(id),
    agentA.today,
    agentA.timeZone,
  );
  expect(told).toMatchObject([{ sentence: "Changée d’axe", from, to }]);
  await binAction(agentA.scope, id);
  expect(`A1.${await numberOf(await create({ axis: "local_animation" }))}`).not.toBe(to);
});
