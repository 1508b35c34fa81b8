import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { deleteObjective, moveObjective, restoreObjective } from "@/lib/plans/objectives/gestures";
import { create, on, read, recording } from "@/lib/testing/action-requests";
import { anObjective, level, onObjective } from "@/lib/testing/plan-requests";
import { done, refusal } from "@/lib/testing/requests";
import { deleteAction, restoreAction, updateAction } from "./gestures";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

test("an action waits in the bin for its objective, and is written without it", async () => {
  const objectiveId = await anObjective();
  const id = await create({ objectiveId });
  expect(await refusal(done(deleteObjective, onObjective(objectiveId)))).toBe("hanging");
  await done(deleteAction, on(id));
  expect(await done(deleteObjective, onObjective(objectiveId))).toBe(objectiveId);
  expect(await refusal(done(restoreAction, on(id, 2)))).toBe("parentDeleted");
  expect(await refusal(create({ objectiveId }))).toEqual(["objectiveId"]);
  expect(await done(restoreObjective, onObjective(objectiveId, 2))).toBe(objectiveId);
  expect(await done(restoreAction, on(id, 2))).toBe(id);
  expect(await done(updateAction, { ...recording(), ...on(id, 3) })).toBe(id);
  expect(await done(deleteObjective, onObjective(objectiveId, 3))).toBe(objectiveId);
});

/** Its version, living or in the bin. */
async function versionOf(id: string): Promise<number> {
  const [row] = await db.owner<{ version: number }[]>`select version from action where id = ${id}`;
  return row?.version ?? 0;
}

test("an action is edited, and taken out of the bin, while its objective moves: whatever each is answered, none fails", async () => {
  const objective = async () => {
    const [first] = await level();
    if (!first) throw new Error("No objective to try.");
    return first;
  };
  const { id: objectiveId, axis } = await objective();
  const [edited, binned] = [await create({ objectiveId, axis }), await create({ objectiveId, axis })];
  for (let round = 0; round < 8; round += 1) {
    await done(deleteAction, on(binned, await versionOf(binned)));
    const [version, deleted] = [await versionOf(edited), await versionOf(binned)];
    const { id, version: standing } = await objective();
    const moved = await Promise.allSettled([
      refusal(done(updateAction, { ...recording({ objectiveId }), ...on(edited, version) })),
      ...(["up", "down"] as const).map((way) =>
        refusal(done(moveObjective, { ...onObjective(id, standing), way })),
      ),
      refusal(done(restoreAction, on(binned, deleted))),
    ]);
    expect(
      moved.filter(({ status }) => status === "rejected"),
      `round ${round}`,
    ).toEqual([]);
  }
  expect(await read(edited)).toMatchObject({ objectiveId });
});
