import { afterAll, beforeAll, expect, test } from "vitest";
import { anEvent, changeEvent } from "../testing/events";
import { plainJob } from "../testing/fields";
import { changeJob, declareJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, binProject, changeProject, placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { breaksBranch } from "./writes";

const { agentA } = viewers;
const place = placeIn("boulonnais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** The error of a write that must fail. */
const errorOf = (write: Promise<unknown>): Promise<unknown> =>
  write.then(
    () => "written",
    (error: unknown) => error,
  );

test("a parent put in the bin during the entry is told as such, and nothing is written", async () => {
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a where a.territory_id = ${place.territoryId} and a.deleted_at is null and app.plan_status(a.plan_id) = 'active'
       and not exists (select 1 from event e where e.action_id = a.id and e.deleted_at is null)
       and not exists (select 1 from project p where p.action_id = a.id and p.deleted_at is null)
       and not exists (select 1 from job j where j.action_id = a.id and j.deleted_at is null) limit 1`;
  const actionId = action?.id ?? "";
  const event = await anEvent(agentA, place);
  const project = await aProject(agentA, "boulonnais");
  const job = await declareJob(agentA, place, plainJob);
  await db.owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${agentA.actorId}, true)`;
    await tx`update action set deleted_at = now(), version = version + 1 where id = ${actionId}`;
  });
  const gone = await aProject(agentA, "boulonnais");
  await binProject(agentA, gone);

  const writes = {
    createEvent: () => anEvent(agentA, place, { actionId }),
    updateEvent: () => changeEvent(agentA, event, { actionId }),
    createProject: () => aProject(agentA, "boulonnais", { actionId }),
    updateProject: () => changeProject(agentA, project, { actionId }),
    createJob: () => declareJob(agentA, place, { ...plainJob, organisationName: null, projectId: gone }),
    updateJob: () => changeJob(agentA, job, { ...plainJob, organisationName: null, actionId }),
  };
  for (const [name, write] of Object.entries(writes))
    expect(breaksBranch(await errorOf(write())), name).toBe(true);
  expect(breaksBranch(new Error("Anything else."))).toBe(false);
});
