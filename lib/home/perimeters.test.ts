import { expect, test } from "vitest";
import { perimetersOf } from "./perimeters";

const a = { id: "a", slug: "boulonnais", name: "Boulonnais" };
const b = { id: "b", slug: "calaisis", name: "Calaisis" };
const held = (role: "agent" | "regional" | "elected" | "admin", ...territories: (typeof a)[]) => ({
  role,
  regionName: "Nord-Pas de Calais",
  territoryIds: territories.length === 0 ? ("region" as const) : territories.map(({ id }) => id),
  territories,
});

test("an agent serves their territories, each once; officers and administrators have no home here", () => {
  expect(perimetersOf([held("agent", a, b), held("agent", a)])).toEqual({ served: [a, b], elected: null });
  expect(perimetersOf([held("regional")])).toEqual({ served: [], elected: null });
  expect(perimetersOf([held("admin")])).toEqual({ served: [], elected: null });
});

test("an elected member reads their territories, or the whole Région when one mandate opens it", () => {
  expect(perimetersOf([held("elected", b), held("agent", a)])).toEqual({
    served: [a],
    elected: { regionName: "Nord-Pas de Calais", whole: false, territories: [b] },
  });
  expect(perimetersOf([held("elected", b), held("elected")]).elected).toEqual({
    regionName: "Nord-Pas de Calais",
    whole: true,
    territories: [],
  });
});
