import { afterAll, beforeAll, expect, test } from "vitest";
import type { JobWrite } from "../jobs/table";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { deleteJob, listDeletedJobs, restoreJob } from "./job-bin";
import { createJob, updateJob } from "./job-updates";
import { getJob, listJobChoices } from "./jobs";

const agent = viewers.agentA;
const place = {
  regionId: stableId("region", "nord-pas-de-calais"),
  territoryId: stableId("territory", "boulonnais"),
};
const fields: JobWrite = {
  kind: "created",
  basis: "actual",
  contract: "permanent",
  headcount: 2,
  fte: 1.5,
  women: 1,
  inclusion: null,
  young: 0,
  seniors: null,
  qpv: null,
  disabled: null,
  longTermUnemployed: null,
  datedOn: "2026-03-02",
  proof: "Contrats de travail",
  projectId: null,
  actionId: null,
  organisationName: "La Recyclerie du port",
  realisesId: null,
};

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();
const declare = (change: Partial<JobWrite> = {}) => createJob(agent, key(), place, { ...fields, ...change });
const target = (id: string, version = 1) => ({ id, version, requestKey: key() });

test("jobs declared are read back as written, unknown apart from zero, and once when sent twice", async () => {
  const requestKey = key();
  const id = await createJob(agent, requestKey, place, fields);
  expect(await createJob(agent, requestKey, place, fields)).toBe(id);
  expect(await getJob(agent, id)).toMatchObject({ ...fields, contractLabel: "CDI", version: 1 });
});

test("a version is written once: a stale one is a conflict, a repeated request is not", async () => {
  const id = await declare();
  const same = target(id);
  expect(await updateJob(agent, same, { ...fields, headcount: 3 })).toBe("saved");
  expect(await updateJob(agent, same, { ...fields, headcount: 3 })).toBe("saved");
  expect(await updateJob(agent, target(id), { ...fields, headcount: 4 })).toBe("conflict");
  expect(await getJob(agent, id)).toMatchObject({ headcount: 3, version: 2 });
});

test("a deletion goes to the bin, with a title of its own, and comes back", async () => {
  const id = await declare({ basis: "forecast", headcount: 1, fte: 1, women: null });
  expect(await deleteJob(agent, target(id))).toBe("saved");
  expect(await getJob(agent, id)).toBeNull();
  const [first] = await listDeletedJobs(agent);
  expect(first).toMatchObject({
    id,
    version: 2,
    title: "1\u00a0emploi créé (prévision), CDI",
    territoryName: "Boulonnais",
    territoryKind: "grouping",
    deletedByName: "Agent du Boulonnais",
  });
  expect(first?.deletedAt).toBeInstanceOf(Date);
  expect(await restoreJob(agent, target(id, 1))).toBe("conflict");
  expect(await restoreJob(agent, target(id, 2))).toBe("saved");
  expect(await getJob(agent, id)).toMatchObject({ version: 3 });
  expect((await listDeletedJobs(agent)).some((row) => row.id === id)).toBe(false);
});

test("a forecast that jobs realise stays, whole, until they are gone", async () => {
  const forecast = await declare({ basis: "forecast" });
  const actual = await declare({ realisesId: forecast });
  expect(await deleteJob(agent, target(forecast))).toBe("hanging");
  expect(await getJob(agent, forecast)).toMatchObject({
    held: true,
    realisers: [{ id: actual, headcount: 2 }],
  });
  expect(await updateJob(agent, target(forecast), { ...fields, basis: "actual" })).toBe("locked");
  expect(await updateJob(agent, target(forecast), { ...fields, basis: "forecast", kind: "maintained" })).toBe(
    "locked",
  );
  const [action] = await db.owner<{ id: string }[]>`
    select id from action where territory_id = ${place.territoryId} and deleted_at is null limit 1`;
  const elsewhere = { ...fields, basis: "forecast", actionId: action?.id ?? "" } as const;
  expect(await updateJob(agent, target(forecast), elsewhere)).toBe("locked");
  expect(await updateJob(agent, target(forecast), { ...fields, basis: "forecast", headcount: 9 })).toBe(
    "saved",
  );
  expect(await deleteJob(agent, target(actual))).toBe("saved");
  expect(await deleteJob(agent, target(forecast, 2))).toBe("saved");
  expect(await restoreJob(agent, target(actual, 2))).toBe("hanging");
  expect(await restoreJob(agent, target(forecast, 3))).toBe("saved");
  expect(await restoreJob(agent, target(actual, 2))).toBe("saved");
});

test("the form offers forecasts that nothing realises, and the one that these jobs realise", async () => {
  const forecast = await declare({ basis: "forecast" });
  const offered = async (job: string | null) =>
    (await listJobChoices(agent, [place.territoryId], job)).forecasts.some(({ id }) => id === forecast);
  expect(await offered(null)).toBe(true);
  expect(await offered(forecast)).toBe(false);
  const actual = await declare({ realisesId: forecast });
  expect(await offered(null)).toBe(false);
  expect(await offered(actual)).toBe(true);
});

test("nobody else writes them: not another territory, the Région, an elected member nor an administrator", async () => {
  const id = await declare();
  await deleteJob(agent, target(await declare()));
  for (const other of [viewers.agentB, viewers.regional, viewers.elected, viewers.admin, viewers.nobody]) {
    expect(["absent", "conflict"]).toContain(await deleteJob(other, target(id, 2)));
    expect(await deleteJob(other, target(id))).toBe("absent");
    expect(await updateJob(other, target(id), fields)).toBe("absent");
    await expect(createJob(other, key(), place, fields)).rejects.toThrow();
    expect(await listDeletedJobs(other)).toEqual([]);
  }
  expect(await getJob(agent, id)).toMatchObject({ version: 1 });
  for (const blind of [viewers.agentB, viewers.admin, viewers.nobody])
    expect(await getJob(blind, id)).toBeNull();
  for (const reader of [viewers.regional, viewers.elected]) expect(await getJob(reader, id)).not.toBeNull();
});
