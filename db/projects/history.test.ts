import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, changeProject } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listProjectChanges } from "./reads";

const { agentA, agentB, regional } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the history of a project is told to those who read it, and to no one else", async () => {
  const id = await aProject(agentA, "boulonnais", { status: "dropped", dropReason: "Faute de local." });
  expect(await changeProject(agentA, id, { status: "supported", dropReason: null })).toBe("saved");
  const told = async (scope: typeof agentA) =>
    (await listProjectChanges(scope, id, 12)).changes.map(({ operation, changes }) => [
      operation,
      operation === "update" ? changes.drop_reason : undefined,
    ]);
  const whole = [
    ["update", { before: "Faute de local.", after: null }],
    ["insert", undefined],
  ];
  expect(await told(agentA)).toEqual(whole);
  expect(await told(regional)).toEqual(whole);
  for (const scope of [agentB, viewers.elected, viewers.admin]) expect(await told(scope)).toEqual([]);
});
