import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { aTarget } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listEditedObjectives, moveObjective, renameObjective } from "./objectives/writes";
import { listWritablePlans } from "./reads";

const { agentA } = viewers;
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
