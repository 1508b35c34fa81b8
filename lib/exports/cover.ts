import "server-only";
import { namesOf, termsNamed } from "@/db/exports/named";
import { inScope } from "@/db/scope";
import { listRegionPlaces } from "@/db/territories/choices";
import { describeMemberships } from "@/lib/accounts/labels";
import type { Viewer } from "@/lib/auth/viewer";
import { chipsOf } from "@/lib/kernel/chips";
import { filterWords } from "@/lib/kernel/filter-words";
import { type Asked, allOf, departement, type Filter, type List, period, urlOf } from "@/lib/kernel/list";
import type { CoverLine } from "@/lib/sheets/book";

/** The noun of the rows that an address names, by the name of the filter. */
const rowsOf: Readonly<Record<string, string>> = {
  action: "action",
  evenement: "event",
  financeur: "organisation",
  objectif: "objective",
  operation: "operation",
  partenaire: "organisation",
  plan: "plan",
  projet: "project",
  structure: "organisation",
};

export type Covered = {
  /** « Actions ». */
  title: string;
  /** What a row is, and what is not there. */
  counts: string;
  list?: List;
  asked?: Asked;
  /** A value of its address in French, where no list says it. */
  words?: (name: string, value: string) => string | undefined;
};

/** What is asked of figures, which have an address and no list. */
const unlisted: List = {
  path: "",
  filters: { departement: departement(), periode: { ...period({ all: "" }), label: "Année" } },
  sorts: {},
  sort: { key: "", direction: "asc" },
};

/** The filters of a list in words, one line each (« Territoire : Boulonnais »). */
async function filtersInWords(
  { scope }: Viewer,
  { list = unlisted, asked = {}, words }: Covered,
): Promise<string[]> {
  const params = urlOf(asked);
  const places = await listRegionPlaces(scope);
  const filters = Object.entries(list.filters) as [string, Filter<never>][];
  const of = (kinds: readonly string[]) =>
    filters.flatMap(([name, { kind }]) => (kinds.includes(kind) && params[name] ? [name] : []));
  const { rows, options } = await inScope(scope, async (tx) => {
    const named: Record<string, string | undefined> = {};
    for (const name of of(["row", "among"])) {
      const id = String(params[name]);
      const noun = rowsOf[name];
      if (noun && /^[0-9a-f-]{36}$/.test(id))
        named[name] = (await namesOf(tx, scope, { rows: noun }, [id])).get(id);
    }
    const codes = of(["code"]);
    const terms = await termsNamed(
      tx,
      codes.map((name) => String(params[name])),
    );
    const offered = codes.map((name) => {
      const value = String(params[name]);
      return [name, [{ value, label: terms.get(value) ?? value }]] as const;
    });
    return { rows: named, options: Object.fromEntries(offered) };
  });
  const labels = Object.fromEntries(filters.map(([name, { label }]) => [name, label]));
  const perimeters = of(["perimeter"]).map((name) => [
    name,
    places.territories.map(({ slug, name: label }) => ({ value: slug, label })),
  ]);
  const known = { places, rows, options: { ...options, ...Object.fromEntries(perimeters) } };
  // What is asked without being said: of plans that are in force on the day.
  const unasked = filters.flatMap(([name, filter]) =>
    filter.kind === "period" && filter.today && !params[name] ? [`${filter.label}\u00a0: ${filter.all}`] : [],
  );
  const chips = chipsOf(list.path, params, {
    words: (name, value) => words?.(name, value) ?? filterWords(list, known, name, value),
    named: labels,
    all: allOf(list),
  });
  return [...chips.map(({ label }) => label), ...unasked];
}

/** The first sheet of a workbook: what it holds, of whom, on what day, and what was asked. */
export async function coverOf(viewer: Viewer, said: Covered, total: number): Promise<CoverLine[]> {
  const { title, counts } = said;
  const asks = await filtersInWords(viewer, said);
  const regions = [...new Set(viewer.memberships.map(({ regionName }) => regionName))];
  return [
    { label: title, as: "title" },
    { label: "Source", value: `Maillage, ${regions.join(", ")}` },
    { label: "Date de l’export", value: viewer.today, as: "day" },
    { label: "Lignes", value: total },
    ...(asks.length > 0
      ? asks.map((value, index) => ({ label: index === 0 ? "Filtres" : "", value }))
      : [{ label: "Filtres", value: "Aucun\u00a0: toute la liste" }]),
    { label: "Ce qui est compté", value: counts },
    { label: "Exporté par", value: `${viewer.name} (${describeMemberships(viewer.memberships)})` },
    {
      label: "Cellules vides",
      value: "Une cellule vide n’est pas un zéro\u00a0: la valeur n’est pas renseignée.",
    },
  ];
}
