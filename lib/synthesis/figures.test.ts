import { expect, test } from "vitest";
import type { Synthesis } from "@/db/synthesis/reads";
import { linksOf } from "@/lib/figures/links";
import { noFigures, noRegion } from "@/lib/testing/territory-figures";
import { barParts, otherActions, prepareFigures, prepareSentences } from "./figures";
import { otherDecisions, shownDecisions, synthesisTitle } from "./words";

const nothing: Synthesis = {
  figures: noRegion,
  years: [],
  territories: [],
  awaited: [],
  decided: [],
};

test("nothing told is unknown, never zero", () => {
  const figures = prepareFigures(nothing, 2026, linksOf({ periode: "2026" }));
  expect(figures.length).toBeGreaterThan(3);
  for (const { key, value } of figures) expect(value, key).toBeNull();
  expect(prepareSentences(nothing, "ess_month")).toMatchObject({
    created: null,
    maintained: null,
    worst: null,
  });
});

test("a figure opens the list of its year, kind and basis, and says the year before", () => {
  const shown = prepareFigures(
    {
      ...nothing,
      figures: {
        ...nothing.figures,
        totals: { ...noFigures, created: 432.06, events: 0 },
      },
      years: [
        { ...noFigures, year: 2025, events: 4 },
        { ...noFigures, year: 2026, created: 432.06, events: 0 },
      ],
    },
    2026,
    linksOf({ periode: "2026", territoire: "boulonnais" }),
  );
  const of = (asked: string) => shown.find(({ key }) => key === asked);
  expect(of("created")).toMatchObject({
    value: "432,06",
    notes: ["2025\u00a0: non renseigné"],
    href: "/emplois?periode=2026&territoire=boulonnais&nature=created&base=actual",
  });
  expect(of("events")).toMatchObject({ value: "0", notes: ["4 en 2025, année entière"] });
});

const counts = {
  done: 1,
  inProgress: 2,
  onHold: 1,
  planned: 0,
  cancelled: 0,
  renewed: 0,
  total: 4,
  late: 0,
  blocked: 0,
  awaiting: 0,
};

test("a bar keeps its parts in proportion, and none is drawn without action", () => {
  expect(barParts(counts, 100)).toEqual({ done: 25, progress: 50, rest: 25 });
  expect(barParts({ ...counts, total: 0 }, 100)).toEqual({ done: 0, progress: 0, rest: 0 });
  expect(otherActions(counts)).toEqual(["2\u00a0en cours", "1\u00a0à venir ou en pause"]);
});

test("the title says the perimeter; the Région's own territory is not one of its territories", () => {
  const rows = [{ kind: "grouping" }, { kind: "region" }, { kind: "epci" }] as const;
  const place = (name: string) => ({ id: name, slug: name, name });
  const title = (whole: boolean, ...names: string[]) =>
    synthesisTitle({ regionName: "", whole, territories: names.map(place) }, rows);
  expect(title(true)).toBe("L’économie sociale et solidaire dans 2\u00a0territoires");
  expect(title(false, "Boulonnais")).toBe("Boulonnais\u00a0: l’économie sociale et solidaire");
});

test("who reads the whole Région is shown its own decisions, three at most", () => {
  const awaited = (["region", "territory", "region", "region", "region"] as const).map((awaitedFrom, id) => ({
    id: String(id),
    territoryName: "",
    title: "",
    reason: null,
    condition: null,
    awaitedFrom,
    days: 1,
  }));
  expect(shownDecisions(awaited, true).map(({ id }) => id)).toEqual(["0", "2", "3"]);
  expect(shownDecisions(awaited, false).map(({ id }) => id)).toEqual(["0", "1", "2"]);
});

test("decisions that are not shown are counted, those of the territory to its own reader alone", () => {
  const waiting = { fromRegion: 4, fromTerritory: 1 };
  expect([otherDecisions(waiting, true, 3), otherDecisions(waiting, false, 3)]).toEqual([
    "Et 1\u00a0autre décision, attendue depuis moins longtemps.",
    "Et 2\u00a0autres décisions, attendues depuis moins longtemps.",
  ]);
  expect(otherDecisions({ fromRegion: 3, fromTerritory: 9 }, true, 3)).toBeNull();
});
