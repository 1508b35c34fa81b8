import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "../bin/reads";
import { stableId } from "../reference/stable-id";
import { binJob, declareJob, unbinJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listJobChoices } from "./choices";
import { getJob } from "./reads";
import type { JobWrite } from "./table";

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

const declare = (change: Partial<JobWrite> = {}) => declareJob(agent, place, { ...fields, ...change });

test("a deletion goes to the bin, with a title of its own, and comes back", async () => {
  const id = await declare({ basis: "forecast", headcount: 1, fte: 1, women: null });
  expect(await binJob(agent, id)).toBe("saved");
  expect(await getJob(agent, id)).toBeNull();
  const [first] = await listBinned(agent, "job");
  expect(first).toMatchObject({
    id,
    version: 2,
    title: "1\u00a0emploi créé (prévision), CDI",
    territoryName: "Boulonnais",
    deletedByName: "Agent du Boulonnais",
  });
  expect(first?.deletedAt).toBeInstanceOf(Date);
  expect(await unbinJob(agent, id)).toBe("saved");
  expect(await getJob(agent, id)).toMatchObject({ version: 3 });
  expect((await listBinned(agent, "job")).some((row) => row.id === id)).toBe(false);
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

test("nobody else reads the bin; the Région and its elected members read what lives", async () => {
  const id = await declare();
  await binJob(agent, await declare());
  for (const other of [viewers.agentB, viewers.regional, viewers.elected, viewers.admin, viewers.nobody])
    expect(await listBinned(other, "job")).toEqual([]);
  for (const blind of [viewers.agentB, viewers.admin, viewers.nobody])
    expect(await getJob(blind, id)).toBeNull();
  for (const reader of [viewers.regional, viewers.elected]) expect(await getJob(reader, id)).not.toBeNull();
});
