import type { listAdministered } from "@/db/accounts/memberships/reads";
import { nounNames } from "@/db/nouns/registry";
import { tableLabel } from "./words";

type Regions = Awaited<ReturnType<typeof listAdministered>>;

/** What the journal is filtered by: the territories administered, those of the Régions' own plans, and the nouns. */
export function journalChoices(regions: Regions) {
  const places = regions.flatMap((region) => [
    ...region.territories.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(region.slug ? [{ value: region.slug, label: `${region.name}, plan propre` }] : []),
  ]);
  const tables = nounNames.map((value) => ({ value, label: tableLabel(value) }));
  return {
    places,
    tables,
    /** A filter of the journal in words. */
    words: (param: string, value: string) =>
      [...places, ...(param === "quoi" ? tables : [])].find((option) => option.value === value)?.label,
  };
}
