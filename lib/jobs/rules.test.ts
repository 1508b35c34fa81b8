import { expect, test } from "vitest";
import { wrongJob } from "./rules";

const today = "2026-11-25";
const offered = {
  contracts: [{ value: "permanent" }],
  projects: [
    { id: "p", territoryId: "a" },
    { id: "q", territoryId: "b" },
  ],
  actions: [
    { id: "x", territoryId: "a" },
    { id: "y", territoryId: "a" },
  ],
  forecasts: [
    { id: "f", territoryId: "a", kind: "created" as const, actionId: "x" },
    { id: "g", territoryId: "a", kind: "maintained" as const, actionId: null },
    { id: "h", territoryId: "b", kind: "created" as const, actionId: null },
    { id: "i", territoryId: "a", kind: "created" as const, actionId: null },
  ],
};
const typed = {
  kind: "created",
  basis: "actual",
  contract: "permanent",
  datedOn: today,
  projectId: "p",
  actionId: "x",
  organisationName: null,
  realisesId: "f",
} as const;
const wrong = (change: object, stored: Parameters<typeof wrongJob>[4] = null) =>
  Object.keys(wrongJob({ ...typed, ...change }, "a", offered, today, stored) ?? {});

test("what is right is accepted", () => {
  expect(wrongJob(typed, "a", offered, today)).toBeNull();
  expect(wrong({ projectId: null, actionId: null, organisationName: "S", realisesId: null })).toEqual([]);
});

test("an actual is dated today at the latest; a forecast may be to come, or past", () => {
  expect(wrong({ datedOn: "2026-11-24" })).toEqual([]);
  expect(wrong({ datedOn: "2026-11-26" })).toEqual(["datedOn"]);
  for (const datedOn of ["2026-11-24", today, "2026-11-26"])
    expect(wrong({ basis: "forecast", realisesId: null, datedOn })).toEqual([]);
});

test("a project, an action, a forecast of elsewhere or unknown is refused under its own field", () => {
  expect(wrong({ projectId: "q" })).toEqual(["projectId"]);
  expect(wrong({ actionId: "nowhere" })).toEqual(["actionId"]);
  expect(wrong({ contract: "unknown" })).toEqual(["contract"]);
  for (const realisesId of ["g", "h", "nowhere"]) expect(wrong({ realisesId })).toEqual(["realisesId"]);
});

test("jobs come of something: a project, an action, a structure, or the action of the forecast that they realise", () => {
  const nothing = { projectId: null, actionId: null, realisesId: null } as const;
  expect(wrong(nothing)).toEqual(["organisationName"]);
  for (const origin of [
    { projectId: "p" },
    { actionId: "x" },
    { organisationName: "S" },
    { realisesId: "f" },
  ])
    expect(wrong({ ...nothing, ...origin })).toEqual([]);
  expect(wrong({ ...nothing, realisesId: "i" })).toEqual(["organisationName"]);
});

test("jobs that realise a forecast come of its action: the same, or none typed", () => {
  expect(wrong({ actionId: "y" })).toEqual(["actionId"]);
  expect(wrong({ actionId: null })).toEqual([]);
  expect(wrong({ actionId: "y", realisesId: "i" })).toEqual([]);
});

test("a forecast that jobs realise keeps its kind, basis and action", () => {
  const stored = { held: true, kind: "created", basis: "forecast", actionId: "x" } as const;
  expect(wrong({ basis: "forecast", realisesId: null, actionId: "y" }, stored)).toEqual(["actionId"]);
  const forecast = { basis: "forecast", realisesId: null } as const;
  expect(wrong(forecast, stored)).toEqual([]);
  expect(wrong({ ...forecast, kind: "maintained" }, stored)).toEqual(["kind"]);
  expect(wrong({ realisesId: null }, stored)).toEqual(["basis"]);
  expect(wrong({ realisesId: null, kind: "maintained" }, { ...stored, held: false })).toEqual([]);
});
