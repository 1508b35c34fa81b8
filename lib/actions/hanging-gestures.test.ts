import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteObjective, restoreObjective } from "@/db/plans/objectives/bin";
import { addObjective, listEditedObjectives, moveObjective } from "@/db/plans/objectives/writes";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { aTarget } from "@/db/testing/projects";
import { create, on, planOf, read, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { deleteAction, restoreAction, updateAction } from "./gestures";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("an action waits in the bin for its objective, and is written without it", async () => {
  const asked = { axis: "pooling", parentId: null, label: "À supprimer" } as const;
  const planId = (await planOf()).id;
  const objectiveId =
    (await addObjective(agentA.scope, { ...asked, planId, requestKey: requestKey() })) ?? "";
  const id = await create({ objectiveId });
  expect(await deleteObjective(agentA.scope, aTarget(objectiveId, 1))).toBe("hanging");
  await done(deleteAction, on(id));
  expect(await deleteObjective(agentA.scope, aTarget(objectiveId, 1))).toBe("saved");
  expect(await refusal(done(restoreAction, on(id, 2)))).toBe("parentDeleted");
  expect(await refusal(create({ objectiveId }))).toEqual(["objectiveId"]);
  expect(await restoreObjective(agentA.scope, aTarget(objectiveId, 2))).toBe("saved");
  expect(await done(restoreAction, on(id, 2))).toBe(id);
  expect(await done(updateAction, { ...recording(), ...on(id, 3) })).toBe(id);
  expect(await deleteObjective(agentA.scope, aTarget(objectiveId, 3))).toBe("saved");
});

/** Its version, living or in the bin. */
async function versionOf(id: string): Promise<number> {
  const [row] = await db.owner<{ version: number }[]>`select version from action where id = ${id}`;
  return row?.version ?? 0;
}

test("an action is edited, and taken out of the bin, while its objective moves: whatever each is answered, none fails", async () => {
  const planId = (await planOf()).id;
  const objective = async () => {
    const [first] = await listEditedObjectives(agentA.scope, planId);
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
        moveObjective(agentA.scope, { ...aTarget(id, standing), planId }, way),
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
