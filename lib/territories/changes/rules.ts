import type { TerritoryChange } from "@/db/territories/changes";
import type { KnownTerritories } from "@/db/territories/parents";
import { formatDate } from "@/lib/french/format";
import { namesake, takenFrom } from "../rules";
import { quoted, standingSaid } from "./labels";

type Known = KnownTerritories;
export type Change = Pick<
  TerritoryChange,
  "verb" | "title" | "onDay" | "places" | "made" | "former" | "followed" | "standing"
>;

const nameOf = (id: string, { territories }: Known) =>
  quoted(territories.find((one) => one.id === id)?.name ?? "territoire");

/** Who bears since the name that one of its territories would bear again. */
function named({ verb, onDay, places, former }: Change, known: Known): string[] {
  return former.territories.flatMap((was) => {
    const now = known.territories.find(({ id }) => id === was.id);
    const back = verb === "rename" || (was.closed_on === null && now?.closedOn != null);
    const name = verb === "rename" ? was.name : (now?.name ?? was.name);
    const other = back && namesake(name, known, now?.closedOn ?? onDay, places);
    return other
      ? [`Un autre territoire s’appelle depuis ${quoted(other.name)}\u00a0: renommez-le d’abord.`]
      : [];
  });
}

/** Where the EPCI that it would give back are since. */
function taken({ verb, places, former }: Change, known: Known): string[] {
  if (verb === "rename") return [];
  const said = former.perimeters.flatMap(({ epci_siren, valid_from, valid_to }) =>
    takenFrom([epci_siren], valid_from, known, places, valid_to),
  );
  return said.length > 0 ? [...new Set(said), "Retirez-les d’abord de ces territoires."] : [];
}

/** What stands in what it made. */
const standingIn = ({ made, standing }: Change, known: Known): string[] =>
  made.flatMap((id) => {
    const rows = standing.filter(({ territoryId }) => territoryId === id);
    return rows.length === 0
      ? []
      : [
          `${nameOf(id, known)}, que ce changement a créé, porte déjà\u00a0: ${standingSaid(rows)}. Donnez-les d’abord à un autre territoire.`,
        ];
  });

/** Why a change cannot be taken back on this day, in sentences that name what to move first; null when it can. */
export function whyKept(change: Change, known: Known, today: string): string | null {
  if (change.onDay <= today)
    return `Ce changement a pris effet le ${formatDate(change.onDay)}\u00a0: il ne s’annule plus, mais un autre peut être enregistré.`;
  const { followed } = change;
  if (followed)
    return followed.onDay <= today
      ? `Un changement fait depuis a pris effet le ${formatDate(followed.onDay)} (${followed.title})\u00a0: celui-ci ne s’annule plus.`
      : `Un autre changement a été fait depuis\u00a0: ${followed.title}, le ${formatDate(followed.onDay)}. Annulez-le d’abord.`;
  const said = [...standingIn(change, known), ...taken(change, known), ...named(change, known)];
  return said.length > 0 ? said.join(" ") : null;
}

type Ground = {
  startsOn: string | null;
  closedOn: string | null;
  perimeter: readonly { from: string; to: string | null }[];
  predecessors: readonly { since: string }[];
  successors: readonly { since: string }[];
};

/** Whether something is to come of a territory that no change kept; a closing without successor is undone by another gesture. */
export function isUnkept(
  { startsOn, closedOn, perimeter, predecessors, successors }: Ground,
  changes: readonly Pick<Change, "verb">[],
  today: string,
): boolean {
  if (changes.some(({ verb }) => verb !== "rename")) return false;
  if (closedOn !== null && successors.length === 0) return false;
  return (
    [...predecessors, ...successors].some(({ since }) => since > today) ||
    perimeter.some(({ from, to }) => (from > today && from !== startsOn) || (to !== null && to >= today))
  );
}
