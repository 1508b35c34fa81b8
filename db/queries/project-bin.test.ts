import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, aTarget, placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listStageChanges } from "./left-states";
import { deleteProject, listDeletedProjects, restoreProject } from "./project-bin";
import { advanceProject, takeBackProject } from "./project-updates";
import { getProject } from "./projects";

const { agentA, agentB, regional } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const binned = async (scope: typeof agentA, id: string) =>
  (await listDeletedProjects(scope)).find((row) => row.id === id);

async function aJob(projectId: string) {
  const id = crypto.randomUUID();
  const { regionId, territoryId } = placeIn("boulonnais");
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${agentA.actorId}, true)`;
    await sql`insert into job (id, region_id, territory_id, project_id, kind, basis, contract, headcount, fte, dated_on)
      values (${id}, ${regionId}, ${territoryId}, ${projectId}, 'created', 'actual', 'permanent', 1, 1, '2026-10-01')`;
  });
  return id;
}

test("a project goes to the bin and comes back, with who and when; the same request twice is one deletion", async () => {
  const id = await aProject(agentA, "boulonnais", { title: "Garage solidaire" });
  const target = aTarget(id, 1);
  expect(await deleteProject(agentA, target)).toBe("saved");
  expect(await deleteProject(agentA, target)).toBe("saved");
  expect(await getProject(agentA, id)).toBeNull();
  const row = await binned(agentA, id);
  expect(row).toMatchObject({ title: "Garage solidaire", territoryName: "Boulonnais", version: 2 });
  expect(row?.deletedAt).toBeInstanceOf(Date);
  expect(row?.deletedByName).toContain("Boulonnais");
  expect(await restoreProject(agentA, aTarget(id, 1))).toBe("conflict");
  expect(await restoreProject(agentA, aTarget(id, 2))).toBe("saved");
  expect(await restoreProject(agentA, aTarget(id, 3))).toBe("absent");
  expect(await binned(agentA, id)).toBeUndefined();
  expect((await getProject(agentA, id))?.version).toBe(3);
});

test("living jobs hold a project out of the bin; deleted ones do not", async () => {
  const id = await aProject(agentA, "boulonnais");
  const job = await aJob(id);
  expect(await deleteProject(agentA, aTarget(id, 1))).toBe("hanging");
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${agentA.actorId}, true)`;
    await sql`update job set deleted_at = now(), version = version + 1 where id = ${job}`;
  });
  expect(await deleteProject(agentA, aTarget(id, 1))).toBe("saved");
});

test("each bin holds what its reader may take out: nobody empties another territory's", async () => {
  const id = await aProject(agentA, "boulonnais");
  for (const scope of [agentB, viewers.elected, viewers.admin, viewers.nobody, regional])
    expect(await deleteProject(scope, aTarget(id, 1))).toBe("absent");
  expect(await deleteProject(agentA, aTarget(id, 1))).toBe("saved");
  for (const scope of [
    agentB,
    viewers.elected,
    viewers.electedOfB,
    viewers.admin,
    viewers.nobody,
    regional,
  ]) {
    expect(await binned(scope, id)).toBeUndefined();
    expect(await restoreProject(scope, aTarget(id, 2))).toBe("absent");
  }
  expect(await binned(viewers.agentAElectedB, id)).toBeDefined();
  const regions = await aProject(regional, "nord-pas-de-calais");
  expect(await deleteProject(regional, aTarget(regions, 1))).toBe("saved");
  expect(await binned(regional, regions)).toBeDefined();
});

test("a stage reached too early is taken back, with its day", async () => {
  const id = await aProject(agentA, "boulonnais");
  await advanceProject(agentA, aTarget(id, 1), "launch", "2026-11-23");
  await advanceProject(agentA, aTarget(id, 2), "growth", "2026-11-23");
  expect(await takeBackProject(agentB, aTarget(id, 3), "launch")).toBe("absent");
  const once = aTarget(id, 3);
  expect(await takeBackProject(agentA, once, "launch")).toBe("saved");
  expect(await takeBackProject(agentA, once, "launch")).toBe("saved");
  expect(await getProject(agentA, id)).toMatchObject({
    stage: "launch",
    launchOn: "2026-11-23",
    growthOn: null,
  });
  expect(await takeBackProject(agentA, aTarget(id, 4), "design")).toBe("saved");
  expect(await getProject(agentA, id)).toMatchObject({ stage: "design", launchOn: null, version: 5 });
  const left = (await listStageChanges(agentA, id)).slice(-2);
  expect(left.map(({ launch_on, growth_on }) => [launch_on, growth_on])).toEqual([
    [undefined, { before: "2026-11-23", after: null }],
    [{ before: "2026-11-23", after: null }, undefined],
  ]);
  expect(await listStageChanges(agentB, id)).toEqual([]);
});
