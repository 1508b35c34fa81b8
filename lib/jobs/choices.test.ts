import { expect, test } from "vitest";
import type { JobChoices } from "@/db/jobs/choices";
import { prepareOptions } from "./choices";

const forecast = {
  id: "f",
  territoryId: "a",
  kind: "created",
  basis: "forecast",
  headcount: 2,
  contract: "CDI",
  datedOn: "2026-12-01",
  actionId: "x",
  actionTitle: "Ressourcerie",
  projectId: null,
  projectTitle: null,
  organisationName: "La Recyclerie",
} as const;
const labels = (
  change: Partial<JobChoices["forecasts"][number]>,
  territories: { id: string; name: string }[],
) =>
  prepareOptions(
    { contracts: [], projects: [], actions: [], forecasts: [{ ...forecast, ...change }] },
    territories,
  ).realisesId.map(({ label }) => label);

test("a forecast is named by where it comes from, its jobs and its day, and its territory among several", () => {
  const one = [{ id: "a", name: "Boulonnais" }];
  expect(labels({}, one)).toEqual([
    "Ressourcerie\u00a0: 2\u00a0emplois créés, CDI, prévus le 1er\u00a0décembre 2026",
  ]);
  expect(labels({ headcount: 1, projectId: "p", projectTitle: "Épicerie" }, one)[0]).toMatch(
    /^Épicerie\u00a0: 1\u00a0emploi créé, /,
  );
  expect(labels({ actionId: null, actionTitle: null }, one)[0]).toMatch(/^La Recyclerie\u00a0: /);
  expect(labels({}, [...one, { id: "b", name: "Sambre" }])[0]).toMatch(/ \(Boulonnais\)$/);
});
