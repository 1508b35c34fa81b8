import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { listStageChanges } from "@/db/projects/left-states";
import { getProject } from "@/db/projects/reads";
import { anEvent } from "@/db/testing/events";
import { plainJob } from "@/db/testing/fields";
import { binJob, declareJob } from "@/db/testing/jobs";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { aProject, placeIn, plainProject } from "@/db/testing/projects";
import { viewers } from "@/db/testing/viewers";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { making, on, open, typed } from "@/lib/testing/project-requests";
import { done, refusal } from "@/lib/testing/requests";
import {
  advanceProject,
  createProject,
  deleteProject,
  restoreProject,
  takeBackProject,
  updateProject,
} from "./gestures";

const { agentA, regional } = actors;
const today = "2026-11-23";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const stored = (id: string) => getProject(agentA.scope, id);
const edit = (id: string, version: number, change: Parameters<typeof typed>[0] = {}) => ({
  ...typed(change),
  ...on(id, version),
});

test("a project is read back as typed; a request sent twice opens it once", async () => {
  const values = making({ title: "Ressourcerie", needsCents: 1_200_050, resourcesCents: 0 });
  const [first, second] = await Promise.all([done(createProject, values), done(createProject, values)]);
  expect(second).toBe(first);
  expect(await stored(first)).toMatchObject({
    ...{
      title: "Ressourcerie",
      needsCents: 1_200_050,
      resourcesCents: 0,
      designOn: "2026-03-02",
      version: 1,
    },
  });
  expect(await refusal(done(createProject, { ...values, title: "Autre" }))).toBe("recorded");
});

test("what a project names is of its territory, and not of the future", async () => {
  const foreign = await anEvent(viewers.agentB, placeIn("sambre-avesnois"), {
    startsOn: today,
    endsOn: today,
  });
  const coming = await anEvent(agentA.scope, placeIn("boulonnais"));
  const wrong = { eventId: foreign, communeCode: "59350", sector: "inconnu" };
  expect(await refusal(open(wrong))).toEqual(["sector", "communeCode", "eventId"]);
  expect(await refusal(open({ eventId: coming }))).toEqual(["eventId"]);
  const held = await anEvent(agentA.scope, placeIn("boulonnais"), { startsOn: today, endsOn: today });
  expect(await stored(await open({ eventId: held, origin: "event" }))).toMatchObject({ eventId: held });
  expect(await refusal(open({ openedOn: "2026-11-24" }))).toEqual(["openedOn"]);
});

test("a stale version is a conflict that shows what is stored and what was left, and the same request again is not", async () => {
  const id = await open({ status: "dropped", dropReason: "Faute de local." });
  const first = edit(id, 1, { title: "Ressourcerie" });
  expect([await done(updateProject, first), await done(updateProject, first)]).toEqual([id, id]);
  const late = await updateProject.run(agentA, [entryOf(edit(id, 1))]).catch((error) => error);
  // The reason of a state that it left is offered again with that state.
  expect(late).toMatchObject({
    code: "conflict",
    theirs: { title: "Ressourcerie", status: "supported", dropReason: "Faute de local.", version: 2 },
  });
  expect(await stored(id)).toMatchObject({ dropReason: null, version: 2 });
});

test("a case stays in the plan that is closed, and takes no other action of one", async () => {
  const [closed] = await db.owner<{ id: string; slug: string }[]>`
    select a.id from action a where a.territory_id = ${placeIn("boulonnais").territoryId} and a.deleted_at is null
       and app.plan_status(a.plan_id) = 'active' order by a.id limit 1`;
  const actionId = closed?.id ?? "";
  const id = await open({ actionId });
  await db.acting`update plan set status = 'closed', closed_on = '2026-11-01', version = version + 1
    where id = (select plan_id from action where id = ${actionId})`;
  expect(await done(updateProject, edit(id, 1, { actionId, title: "Suivie encore" }))).toBe(id);
  expect(await refusal(done(updateProject, edit(id, 2, { actionId: null })))).toEqual(["actionId"]);
  expect(await refusal(open({ actionId }))).toEqual(["actionId"]);
  await db.acting`update plan set status = 'active', closed_on = null, version = version + 1
    where id = (select plan_id from action where id = ${actionId})`;
});

test("a stage is reached today, taken back with its day, and reached again on that day", async () => {
  const id = await open();
  const once = on(id);
  expect([await done(advanceProject, once), await done(advanceProject, once)]).toEqual([id, id]);
  expect(await stored(id)).toMatchObject({ stage: "launch", launchOn: today, version: 2 });
  // Another page that still showed the first stage moves nothing.
  expect(await refusal(done(advanceProject, on(id)))).toBe("changed");
  await done(takeBackProject, on(id, 2));
  expect(await stored(id)).toMatchObject({ stage: "design", launchOn: null });
  expect(await listStageChanges(agentA.scope, id)).toHaveLength(2);
  const later = { ...agentA, today: "2026-12-24" };
  await done(advanceProject, on(id, 3), later);
  expect(await stored(id)).toMatchObject({ launchOn: today });
  await done(advanceProject, on(id, 4), later);
  expect(await stored(id)).toMatchObject({ stage: "growth", growthOn: "2026-12-24", launchOn: today });
  expect(await refusal(done(advanceProject, on(id, 5)))).toBe("changed");
  const first = await open();
  expect(await refusal(done(takeBackProject, on(first)))).toBe("changed");
});

test("nobody else writes a case: what is seen is forbidden, what is not is absent", async () => {
  const id = await open();
  const gone = await open();
  await done(deleteProject, on(gone));
  const writes = [
    { gesture: updateProject, values: edit(id, 1, { title: "Volé" }) },
    { gesture: advanceProject, values: on(id) },
    { gesture: takeBackProject, values: on(id) },
    { gesture: deleteProject, values: on(id) },
  ];
  const { agentB, elected, admin, nobody } = actors;
  for (const actor of [agentB, regional, elected, admin, nobody]) {
    const seen = actor === regional ? "forbidden" : "absent";
    for (const { gesture, values } of writes)
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe(seen);
    expect(await refusal(done(restoreProject, on(gone, 2), actor))).toBe("absent");
    expect(await listBinned(actor.scope, "project")).toEqual([]);
    const created = actor === regional || actor === elected ? "forbidden" : "absent";
    expect(await refusal(done(createProject, making(), actor))).toBe(created);
  }
  // The Région writes its own.
  const own = await aProject(regional.scope, "nord-pas-de-calais");
  expect(await done(advanceProject, on(own), regional)).toBe(own);
  expect(await stored(id)).toMatchObject({ version: 1, title: plainProject.title });
});

test("a project goes to the bin and comes back, each once; living jobs hold it, deleted ones do not", async () => {
  const id = await open({ title: "Garage solidaire" });
  const job = await declareJob(agentA.scope, placeIn("boulonnais"), {
    ...plainJob,
    ...{ projectId: id, organisationName: null },
  });
  expect(await refusal(done(deleteProject, on(id)))).toBe("hanging");
  await binJob(agentA.scope, job);
  const gone = on(id);
  expect([await done(deleteProject, gone), await done(deleteProject, gone)]).toEqual([id, id]);
  const [row] = (await listBinned(agentA.scope, "project")).filter((one) => one.id === id);
  expect(row).toMatchObject({ title: "Garage solidaire", territoryName: "Boulonnais", version: 2 });
  expect(row?.deletedByName).toContain("Boulonnais");
  expect(await refusal(done(restoreProject, on(id, 1)))).toBe("changed");
  const back = on(id, 2);
  expect([await done(restoreProject, back), await done(restoreProject, back)]).toEqual([id, id]);
  expect(await refusal(done(restoreProject, on(id, 3)))).toBe("absent");
});
