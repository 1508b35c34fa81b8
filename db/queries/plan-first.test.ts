import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { aTarget } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { deleteAction, restoreAction } from "./action-bin";
import { createAction, editAction } from "./action-records";
import { listEditedObjectives, moveObjective, renameObjective } from "./objectives";
import { listWritablePlans } from "./plans";

const { agentA } = viewers;
const none = { associates: [], regionalObjectives: [] };
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await listWritablePlans(agentA))[0]?.id ?? "";
});
afterAll(() => db.drop());

async function anObjective() {
  const [objective] = await listEditedObjectives(agentA, planId);
  if (!objective) throw new Error("No objective to try.");
  return objective;
}

/** Its version, living or in the bin. */
async function versionOf(actionId: string): Promise<number> {
  const [row] = await db.owner<{ version: number }[]>`select version from action where id = ${actionId}`;
  return row?.version ?? 0;
}

/** Gestures begun together, round after round: whatever each is answered, none may fail. */
async function together(gestures: () => Promise<readonly (() => Promise<unknown>)[]>) {
  for (let round = 0; round < 8; round += 1) {
    const begun = (await gestures()).map((gesture) => gesture());
    const failed = (await Promise.allSettled(begun)).filter(({ status }) => status === "rejected");
    expect(failed, `round ${round}`).toEqual([]);
  }
}

const moves = ({ id, version }: { id: string; version: number }) =>
  (["up", "down"] as const).map(
    (way) => () => moveObjective(agentA, { ...aTarget(id, version), planId }, way),
  );

test("an objective is renamed and moved at once", async () => {
  await together(async () => {
    const objective = await anObjective();
    const rename = () => renameObjective(agentA, aTarget(objective.id, objective.version), objective.label);
    return [rename, ...moves(objective), rename];
  });
});

test("an action is edited, and taken out of the bin, while its objective moves", async () => {
  const objective = await anObjective();
  const record = {
    objectiveId: objective.id,
    title: "Ressourcerie",
    description: "",
    expectedResult: "",
    leadOrganisationId: null,
    plannedStartOn: null,
    plannedEndOn: null,
    actualStartOn: null,
  };
  const place = { planId, axis: objective.axis, regionId: "", territoryId: "" };
  const make = async () => {
    const made = { ...record, axis: objective.axis, status: "planned" as const };
    const target = { planId, requestKey: crypto.randomUUID(), today: "2026-11-23" };
    const id = await createAction(agentA, target, made, none);
    if (!id) throw new Error("No action to try.");
    return id;
  };
  const [edited, binned] = [await make(), await make()];
  await together(async () => {
    await deleteAction(agentA, aTarget(binned, await versionOf(binned)));
    const [version, deleted] = [await versionOf(edited), await versionOf(binned)];
    const edit = () =>
      editAction(agentA, { ...aTarget(edited, version), today: "2026-11-23", place }, record, none);
    const restore = () => restoreAction(agentA, aTarget(binned, deleted));
    return [edit, ...moves(await anObjective()), restore];
  });
});
