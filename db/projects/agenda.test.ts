import { afterAll, beforeAll, expect, test } from "vitest";
import { aMeeting } from "../testing/cases";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listDormant, listNextSteps } from "./agenda";

const today = "2026-11-25";
const { agentA } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const others = [
  viewers.agentB,
  viewers.regional,
  viewers.elected,
  viewers.electedOfB,
  viewers.admin,
  viewers.nobody,
];

const met = (id: string, metOn: string, next: { nextStep?: string; nextDueOn?: string | null } = {}) =>
  aMeeting(agentA, id, { metOn, kind: "phone", summary: "", ...next });

const isDormant = async (id: string, scope = agentA) =>
  (await listDormant(scope, today)).find((row) => row.id === id);

test("dormant from thirty days, from the last contact or the opening, for followed projects of one's own territory", async () => {
  const at = (openedOn: string, status: "supported" | "referred" = "supported") =>
    aProject(agentA, "boulonnais", { openedOn, designOn: openedOn, status });
  const below = await at("2026-10-27");
  const on = await at("2026-10-26");
  const above = await at("2026-09-01");
  const closed = await at("2026-01-05", "referred");
  expect(await isDormant(below)).toBeUndefined();
  expect(await isDormant(on)).toMatchObject({ since: "2026-10-26", contactedOn: null });
  expect(await isDormant(above)).toBeDefined();
  expect(await isDormant(closed)).toBeUndefined();
  for (const scope of others) expect(await isDormant(above, scope)).toBeUndefined();
  await met(above, "2026-11-20");
  expect(await isDormant(above)).toBeUndefined();
});

test("the step agreed last is the one awaited, past or within the days asked", async () => {
  const steps = async (id: string, days: number, scope = agentA) =>
    (await listNextSteps(scope, today, days)).filter(({ projectId }) => projectId === id);
  const id = await aProject(agentA, "boulonnais");
  await met(id, "2026-10-01", { nextStep: "Relire les statuts", nextDueOn: "2026-10-15" });
  expect(await steps(id, 14)).toMatchObject([{ nextStep: "Relire les statuts", dueOn: "2026-10-15" }]);
  await met(id, "2026-11-02", { nextStep: "Revoir le budget", nextDueOn: "2026-12-09" });
  expect(await steps(id, 13)).toEqual([]);
  expect(await steps(id, 14)).toMatchObject([{ nextStep: "Revoir le budget", metOn: "2026-11-02" }]);
  for (const scope of others) expect(await steps(id, 60, scope)).toEqual([]);
  await met(id, "2026-11-03");
  expect(await steps(id, 60)).toEqual([]);
});

test("the last contact of a project is its newest meeting, whatever the order in which they are noted", async () => {
  const id = await aProject(agentA, "boulonnais");
  for (const day of ["2026-05-04", "2026-07-01", "2026-06-01"]) await met(id, day);
  const [row] = await db.owner<{ contacted_on: string; version: number }[]>`
    select contacted_on::text, version from project where id = ${id}`;
  expect(row).toEqual({ contacted_on: "2026-07-01", version: 3 });
  const wrong = await db.owner`
    select p.id from project p left join meeting m on m.project_id = p.id
     group by p.id having p.contacted_on is distinct from max(m.met_on)`;
  expect(wrong.map((found) => found.id)).toEqual([]);
});
