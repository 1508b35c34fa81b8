import { expect, test } from "vitest";
import { matchingTerritories, sortTerritories, type TerritoryRow } from "./rows";

const row = (name: string, change: Partial<TerritoryRow> = {}) =>
  ({
    name,
    kind: "pays",
    epcis: [],
    leadOrganisation: null,
    departementName: null,
    population: null,
    planEndsOn: null,
    actions: null,
    late: null,
    events: null,
    created: null,
    maintained: null,
    touchedOn: null,
    ...change,
  }) as unknown as TerritoryRow;

const rows = [
  row("Artois", { actions: 12, departementName: "Pas-de-Calais" }),
  row("Calaisis"),
  row("Douaisis", { actions: 3, departementName: "Nord" }),
  row("Flandre", { actions: 12, departementName: "Nord" }),
  row("Région", { kind: "region", actions: 5 }),
];
const order = (key: Parameters<typeof sortTerritories>[1]["key"], direction: "asc" | "desc") =>
  sortTerritories(rows, { key, direction }).map(({ name }) => name);

test("unknown comes last either way, ties keep their order, and the Région's own line stays last", () => {
  expect(order("actions", "asc")).toEqual(["Douaisis", "Artois", "Flandre", "Calaisis", "Région"]);
  expect(order("actions", "desc")).toEqual(["Artois", "Flandre", "Douaisis", "Calaisis", "Région"]);
  expect(order("departement", "desc")).toEqual(["Artois", "Douaisis", "Flandre", "Calaisis", "Région"]);
  expect(order("territoire", "desc")).toEqual(["Flandre", "Douaisis", "Calaisis", "Artois", "Région"]);
});

test("plans are sorted as their years read", () => {
  const plan = (name: string, from: number, to: number) =>
    row(name, { planStartsOn: `${from}-01-01`, planEndsOn: `${to}-12-31` });
  const places = [plan("c", 2025, 2027), plan("b", 2024, 2028), row("d"), plan("a", 2024, 2026)];
  const sorted = sortTerritories(places, { key: "plan", direction: "asc" });
  expect(sorted.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
});

test("words are found in the name, the structure, the département and the EPCI, without accents", () => {
  const places = [
    row("Boulonnais", { leadOrganisation: "Agglomération du Boulonnais", epcis: ["CC de Desvres-Samer"] }),
    row("Pévèle", { departementName: "Nord" }),
  ];
  const found = (search: string | undefined) => matchingTerritories(places, search).map(({ name }) => name);
  expect(found(undefined)).toEqual(["Boulonnais", "Pévèle"]);
  expect(found("  ")).toHaveLength(2);
  expect(found("PEVELE nord")).toEqual(["Pévèle"]);
  expect(found("desvres agglomeration")).toEqual(["Boulonnais"]);
  expect(found("desvres nord")).toEqual([]);
  expect(found("desvres samer")).toEqual(found("desvres-samer"));
});
