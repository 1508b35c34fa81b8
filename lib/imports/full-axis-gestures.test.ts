import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { createAction, updateAction } from "@/lib/actions/gestures";
import { create, making, on, planOf, recording } from "@/lib/testing/action-requests";
import { applied, importOf, received } from "@/lib/testing/import-requests";
import { done, refusal } from "@/lib/testing/requests";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("an axis gives 999 numbers: the row after is refused under its cell, the others are imported", async () => {
  const { id: planId } = await planOf();
  const last = await create({ axis: "pooling", title: "L’avant-dernière" });
  await db.acting`update action set number = 998, version = version + 1 where id = ${last}`;
  const rows = ["La dernière", "Une de trop"].map((title) => ["Axe 2", title]);
  const id = await received([["Axe", "Action"], ...rows, ["Axe 1", "Une d’un autre axe"]]);
  const { counts, rows: seen } = await importOf(id);
  expect(counts).toEqual({ refused: 1, new: 2 });
  expect(seen[0]?.said).toEqual([
    expect.objectContaining({ key: "axis", sentence: expect.stringContaining("999\u00a0numéros") }),
  ]);
  await applied(id);
  const stored = await db.owner<
    { number: number }[]
  >`select number from action where title = 'La dernière' and plan_id = ${planId}`;
  expect(stored).toEqual([{ number: 999 }]);
  expect(await refusal(done(createAction, making(planId, { axis: "pooling" })))).toEqual(["axis"]);
  const other = await create({ axis: "local_animation", title: "D’un autre axe encore" });
  const moved = { ...recording({ axis: "pooling", title: "D’un autre axe encore" }), ...on(other) };
  expect(await refusal(done(updateAction, moved))).toEqual(["axis"]);
});
