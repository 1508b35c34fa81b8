import type { OrganisationWrite } from "@/db/organisations/table";
import { uncapitalised } from "@/lib/french/capitals";
import { keyOf } from "@/lib/french/name-key";
import { anotherOne } from "./fields";
import { organisationTitle, wholeRegion } from "./labels";

/** An organisation that is known in a Région, as those that resemble it are looked for. */
export type Known = Pick<OrganisationWrite, "name" | "acronym" | "siret"> & {
  id: string;
  regionId: string;
  /** Null: known to the whole Région. */
  territoryName: string | null;
};

type Typed = Pick<OrganisationWrite, "name" | "acronym" | "siret">;
type Place = { id: string; regionId: string };

/** Those of the same Région that bear the same name or the same acronym, or of which one’s name is the other’s acronym. */
export function alike(
  typed: Typed,
  { id, regionId }: Place,
  known: readonly Known[],
): { one: Known; why: "nom" | "sigle" }[] {
  const name = keyOf(typed.name);
  const acronyms = (one: Typed) => [keyOf(one.acronym), keyOf(one.name)].filter(Boolean);
  return known.flatMap((one): { one: Known; why: "nom" | "sigle" }[] => {
    if (one.id === id || one.regionId !== regionId) return [];
    if (name !== "" && keyOf(one.name) === name) return [{ one, why: "nom" }];
    const own = keyOf(typed.acronym);
    const same = (own !== "" && acronyms(one).includes(own)) || (name !== "" && keyOf(one.acronym) === name);
    return same ? [{ one, why: "sigle" }] : [];
  });
}

/** « Nom » (territoire), même sigle. */
const said = ({ one, why }: ReturnType<typeof alike>[number]) =>
  `«\u00a0${organisationTitle(one)}\u00a0» (${one.territoryName ?? uncapitalised(wholeRegion)}), même ${why}.`;

type Asked = Typed & { territoryId: string | null; distinct?: string | null };
type Territories = readonly Place[];

/**
 * What the Région already knows against what is typed, by field, or null: a SIRET is borne once, a likely one is asked about unless it was
 * answered. `stored`: the row as it is, whose own name and acronym raise no question again.
 */
export function wrongOrganisation(
  typed: Asked,
  place: Place,
  { known, territories }: { known: readonly Known[]; territories: Territories },
  stored: Typed | null = null,
): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  const holder =
    typed.siret === null
      ? undefined
      : known.find(
          ({ id, regionId, siret }) =>
            id !== place.id && regionId === place.regionId && siret === typed.siret,
        );
  if (holder)
    errors.siret = [
      `Ce SIRET est celui de «\u00a0${organisationTitle(holder)}\u00a0» (${holder.territoryName ?? uncapitalised(wholeRegion)}).`,
    ];
  if (
    typed.territoryId !== null &&
    !territories.some(({ id, regionId }) => id === typed.territoryId && regionId === place.regionId)
  )
    errors.territoryId = ["Choisissez un territoire de la Région."];
  if (typed.distinct !== anotherOne) {
    const kept = (key: "name" | "acronym") => stored !== null && keyOf(stored[key]) === keyOf(typed[key]);
    const moved = {
      ...typed,
      ...(kept("name") ? { name: "" } : {}),
      ...(kept("acronym") ? { acronym: null } : {}),
    };
    const likely = alike(moved, place, known);
    if (likely.length > 0) errors.distinct = likely.slice(0, 5).map(said);
  }
  return Object.keys(errors).length > 0 ? errors : null;
}

type Filled = Pick<OrganisationWrite, "acronym" | "legalFamily" | "siret" | "email" | "phone" | "website">;

const taken = ["acronym", "legalFamily", "siret", "email", "phone", "website"] as const;

/** What the one that is kept takes of the other: what it does not say itself. */
export function takenUp(kept: Filled, gone: Filled): Partial<Filled> {
  return Object.fromEntries(
    taken.flatMap((name) => (kept[name] === null && gone[name] !== null ? [[name, gone[name]]] : [])),
  );
}
