import { expect, test } from "vitest";
import { wrongJob } from "./rules";

const today = "2026-11-25";
const offered = {
  contracts: [{ value: "permanent" }],
  projects: [
    { id: "p", territoryId: "a" },
    { id: "q", territoryId: "b" },
  ],
  actions: [{ id: "x", territoryId: "a" }],
  forecasts: [
    { id: "f", territoryId: "a", kind: "created" as const },
    { id: "g", territoryId: "a", kind: "maintained" as const },
    { id: "h", territoryId: "b", kind: "created" as const },
  ],
};
const typed = {
  kind: "created",
  basis: "actual",
  contract: "permanent",
  datedOn: today,
  projectId: "p",
  actionId: "x",
  realisesId: "f",
} as const;
const wrong = (change: object, stored: Parameters<typeof wrongJob>[4] = null) =>
  Object.keys(wrongJob({ ...typed, ...change }, "a", offered, today, stored) ?? {});

test("what is right is accepted", () => {
  expect(wrongJob(typed, "a", offered, today)).toBeNull();
  expect(wrong({ projectId: null, actionId: null, realisesId: null })).toEqual([]);
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

test("a forecast that jobs realise keeps its kind and basis", () => {
  const stored = { held: true, kind: "created", basis: "forecast" } as const;
  const forecast = { basis: "forecast", realisesId: null } as const;
  expect(wrong(forecast, stored)).toEqual([]);
  expect(wrong({ ...forecast, kind: "maintained" }, stored)).toEqual(["kind"]);
  expect(wrong({ realisesId: null }, stored)).toEqual(["basis"]);
  expect(wrong({ realisesId: null, kind: "maintained" }, { ...stored, held: false })).toEqual([]);
});
