import type { TerritoryFigures } from "@/db/figures/territories";
import type { TerritoryFact } from "@/db/figures/territory";
import { searchable, searchedWords } from "@/db/searchable";
import { figures, type TerritoryKey } from "@/lib/figures/figures";
import { type MatrixRow, prepareMatrix } from "@/lib/figures/matrix";
import { ofTerritories } from "@/lib/figures/read";
import { standingWords } from "@/lib/territories/labels";

/** A line of the list of territories: its figures, and what stands beside them. */
export type TerritoryRow = MatrixRow & {
  leadOrganisation: string | null;
  departementName: string | null;
  epcis: readonly string[];
  /** Of the same, in their order. */
  sirens: readonly string[];
};

const facts = {
  departement: (row: TerritoryRow) => row.departementName,
  epci: (row: TerritoryRow) => row.epcis.length || null,
  population: (row: TerritoryRow) => row.population,
  // As its label reads: its first year, then its last.
  plan: (row: TerritoryRow) => row.planStartsOn && `${row.planStartsOn} ${row.planEndsOn}`,
  maj: (row: TerritoryRow) => row.touchedOn,
};

const sortName = (key: TerritoryKey) => figures[key].territories.sort;

export type TerritorySort = "territoire" | keyof typeof facts | ReturnType<typeof sortName>;

/** The sorts of the list of territories, by the name that an address gives them. */
export const territorySorts: readonly TerritorySort[] = [
  "territoire",
  ...(Object.keys(facts) as (keyof typeof facts)[]),
  ...ofTerritories.map(sortName),
];

function sortValue(row: TerritoryRow, sort: Exclude<TerritorySort, "territoire">): number | string | null {
  const key = ofTerritories.find((one) => sortName(one) === sort);
  return key ? row[key] : facts[sort as keyof typeof facts](row);
}

/** Figures and facts of the same territories, in the order of the figures. */
export function prepareTerritories(
  counted: readonly TerritoryFigures[],
  known: readonly TerritoryFact[],
  day: string,
): TerritoryRow[] {
  const byId = new Map(known.map((fact) => [fact.id, fact]));
  return prepareMatrix(counted, day).map((row) => {
    const fact = byId.get(row.id);
    return {
      ...row,
      leadOrganisation: fact?.leadOrganisation ?? null,
      departementName: fact?.departementName ?? null,
      epcis: fact?.epcis ?? [],
      sirens: fact?.sirens ?? [],
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
    const [one, other] = [sortValue(a, key), sortValue(b, key)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string" && typeof other === "string") return sign * one.localeCompare(other, "fr");
    return one === other ? 0 : one < other ? -sign : sign;
  });
  return [...sorted, ...own];
}
