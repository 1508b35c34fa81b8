import { expect, test } from "vitest";
import type { KnownTerritories } from "@/db/territories/parents";
import { type Change, isUnkept } from "./rules";
import { givenBack } from "./sentence";

const today = "2026-11-23";
const day = "2027-01-01";
const bare = { startsOn: null, closedOn: null, perimeter: [], predecessors: [], successors: [] };

test("what is to come and that no change kept is said; a closing without successor is reopened, and what is made to come is no change", () => {
  const told = (change: Partial<Parameters<typeof isUnkept>[0]>, verbs: Change["verb"][] = []) =>
    isUnkept(
      { ...bare, ...change },
      verbs.map((verb) => ({ verb })),
      today,
    );
  const leaves = [{ from: "2017-01-01", to: "2026-12-31" }];
  const comes = [{ from: day, to: null }];
  expect(told({})).toBe(false);
  expect(told({ perimeter: leaves })).toBe(true);
  expect(told({ perimeter: comes })).toBe(true);
  expect(told({ perimeter: [{ from: "2017-01-01", to: "2020-12-31" }] })).toBe(false);
  expect(told({ closedOn: day, perimeter: leaves, successors: [{ since: day }] })).toBe(true);
  expect(told({ startsOn: day, perimeter: comes, predecessors: [{ since: day }] })).toBe(true);
  expect(told({ predecessors: [{ since: today }] })).toBe(false);
  // Undone by another gesture, or by none.
  expect(told({ closedOn: day, perimeter: leaves })).toBe(false);
  expect(told({ startsOn: day, perimeter: comes })).toBe(false);
  // Kept: it is listed with the way to take it back.
  expect(told({ perimeter: leaves }, ["perimeter"])).toBe(false);
  expect(told({ perimeter: leaves }, ["rename"])).toBe(true);
});

const territory = (id: string, name: string, closedOn: string | null = null) => ({
  ...{ id, name, closedOn, slug: id, startsOn: null, kind: "pays" as const },
  ...{ leadOrganisationId: null, mainDepartementCode: null },
});
const epci = (siren: string, name: string) => ({
  ...{ siren, name, population: 1, departement: "62", departementName: "Pas-de-Calais" },
});

test("what is given back is said before it is done, territory by territory", () => {
  const known: KnownTerritories = {
    ...{ regionId: "r", slugs: [], formerSlugs: [], epcis: [epci("1", "CC une"), epci("2", "CC deux")] },
    territories: [territory("a", "A", day), territory("b", "B"), territory("c", "C")],
    perimeters: [
      { territoryId: "a", siren: "1", from: "2017-01-01", to: "2026-12-31" },
      { territoryId: "b", siren: "2", from: "2017-01-01", to: "2027-12-31" },
      { territoryId: "b", siren: "1", from: day, to: null },
    ],
  };
  const former: Change["former"] = {
    territories: ["a", "b"].map((id) => ({ id, slug: id, name: id, closed_on: null })),
    perimeters: [
      { territory_id: "a", epci_siren: "1", valid_from: "2017-01-01", valid_to: null },
      { territory_id: "b", epci_siren: "2", valid_from: "2017-01-01", valid_to: null },
    ],
  };
  const change: Change = {
    ...{ verb: "merge", title: "Réunion", onDay: day, places: ["a", "b", "c"], made: ["c"] },
    ...{ former, followed: null, standing: [] },
  };
  expect(givenBack(change, known).map((sentence) => sentence.replaceAll("\u00a0", " "))).toEqual([
    "« A » ne ferme pas le 1er janvier 2027.",
    "« A » garde « CC une ».",
    "« B » ne prend pas « CC une ».",
    "« C » n’existera pas, et son adresse est libre.",
    "La filiation prévue ce jour-là est retirée.",
  ]);
  const alone = {
    ...former,
    territories: former.territories.slice(1),
    perimeters: former.perimeters.slice(1),
  };
  const later = { ...known, perimeters: known.perimeters.slice(1, 2) };
  expect(givenBack({ ...change, verb: "perimeter", made: [], former: alone }, later)).toEqual([
    "«\u00a0B\u00a0» retrouve les dates de son périmètre d’avant.",
  ]);
});
