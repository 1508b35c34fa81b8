import type { TerritoryFigures } from "@/db/figures/territories";
import { searchable, searchedWords } from "@/db/searchable";
import type { TerritoryFact } from "@/db/territories/reads";
import { type MatrixRow, prepareMatrix } from "@/lib/figures/matrix";
import { standingWords } from "./labels";

/** A line of the list of territories: its figures, and what stands beside them. */
export type TerritoryRow = MatrixRow & {
  leadOrganisation: string | null;
  departementName: string | null;
  epcis: readonly string[];
};

export const territorySorts = [
  "territoire",
  "departement",
  "epci",
  "population",
  "plan",
  "actions",
  "retard",
  "evenements",
  "crees",
  "maintenus",
  "maj",
] as const;
export type TerritorySort = (typeof territorySorts)[number];

/** Figures and facts of the same territories, in the order of the figures. */
export function prepareTerritories(
  figures: readonly TerritoryFigures[],
  facts: readonly TerritoryFact[],
  day: string,
): TerritoryRow[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return prepareMatrix(figures, day).map((row) => {
    const fact = byId.get(row.id);
    return {
      ...row,
      leadOrganisation: fact?.leadOrganisation ?? null,
      departementName: fact?.departementName ?? null,
      epcis: fact?.epcis ?? [],
    };
  });
}

/** Rows that show every word of a search: name, standing, lead organisation, département, EPCI, years of the plan. */
export function matchingTerritories<
  Row extends Pick<TerritoryRow, "kind" | "name" | "leadOrganisation" | "departementName" | "epcis">,
>(rows: readonly Row[], search: string | undefined): Row[] {
  const words = searchedWords(search);
  return rows.filter((row) => {
    const shown = [row.name, standingWords(row), row.leadOrganisation, row.departementName, ...row.epcis];
    const text = searchable(shown.filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
}

const values: Record<Exclude<TerritorySort, "territoire">, (row: TerritoryRow) => number | string | null> = {
  departement: (row) => row.departementName,
  epci: (row) => row.epcis.length || null,
  population: (row) => row.population,
  // As its label reads: its first year, then its last.
  plan: (row) => row.planStartsOn && `${row.planStartsOn} ${row.planEndsOn}`,
  actions: (row) => row.actions,
  retard: (row) => row.late,
  evenements: (row) => row.events,
  crees: (row) => row.created,
  maintenus: (row) => row.maintained,
  maj: (row) => row.touchedOn,
};

/** Sorted by a key, unknown last either way and ties as they came (in French order); the Région's own line stays last. */
export function sortTerritories(
  rows: readonly TerritoryRow[],
  { key, direction }: { key: TerritorySort; direction: "asc" | "desc" },
): TerritoryRow[] {
  const own = rows.filter(({ kind }) => kind === "region");
  const others = rows.filter(({ kind }) => kind !== "region");
  if (key === "territoire") return [...(direction === "asc" ? others : others.toReversed()), ...own];
  const sign = direction === "asc" ? 1 : -1;
  const sorted = others.toSorted((a, b) => {
    const [one, other] = [values[key](a), values[key](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string" && typeof other === "string") return sign * one.localeCompare(other, "fr");
    return one === other ? 0 : one < other ? -sign : sign;
  });
  return [...sorted, ...own];
}
