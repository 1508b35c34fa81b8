import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { applied, importOf, onImport, planContent, received } from "@/lib/testing/import-requests";
import { done } from "@/lib/testing/requests";
import { undoImport } from "./gestures";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

/** An action that stands alone under an objective of the first axis, and is moved by a file to the second. */
async function moved(which: number) {
  const { actions, objectives } = await planContent();
  const action =
    actions.filter((one) => one.axis === "local_animation" && one.objectiveId !== null)[which] ??
    expect.fail("No action to move.");
  const there =
    objectives.find((one) => one.axis === "pooling" && one.parentId === null) ??
    expect.fail("No orientation.");
  const id = await received([
    ["Axe", "Orientation", "Action"],
    ["Axe 2", there.label, action.title],
  ]);
  const seen = await importOf(id);
  await applied(id, Object.fromEntries(seen.asks.map((ask) => [ask.id, ask.options[0]?.value ?? ""])));
  const now = (await planContent()).actions.find((one) => one.id === action.id);
  expect([now?.axis, now?.objectiveId]).toEqual(["pooling", there.id]);
  return { id, action };
}

const undo = async (id: string) => {
  await done(undoImport, onImport(id, (await importOf(id)).version));
  return importOf(id);
};

test("an action that a file moved to another axis stands again where it stood, under a number of its own", async () => {
  const { id, action } = await moved(0);
  expect((await undo(id)).rows.map(({ kept }) => kept)).toEqual([null]);
  const after = (await planContent()).actions.find((one) => one.id === action.id);
  const { version: _was, number, ...was } = action;
  const { version: _is, number: given, ...is } = after ?? expect.fail("It is gone.");
  expect(is).toEqual(was);
  expect(given).toBeGreaterThan(number);
});

test("what stood under an objective that has moved since is left as it is, and says so", async () => {
  const { id, action } = await moved(1);
  await db.acting`update objective set axis = 'project_support', parent_id = null, version = version + 1 where id = ${action.objectiveId ?? ""}`;
  const { rows, state } = await undo(id);
  expect([state, rows.map(({ kept }) => kept)]).toEqual([
    "undone",
    [expect.stringContaining("Son ancien objectif a changé d’axe")],
  ]);
  const after = (await planContent()).actions.find((one) => one.id === action.id);
  expect(after?.axis).toBe("pooling");
});
