import { Icon } from "@/components/ui/icon";
import type { Places } from "@/db/territories/choices";
import { filterBoxes, filterNames } from "@/lib/kernel/chips";
import type { RefusedParam } from "@/lib/kernel/search-params";
import { namesAsked } from "@/lib/territories/asked";

type Props = {
  refused: readonly RefusedParam[];
  /** What the list applies, and the places that its reader knows. */
  asked?: { territoire?: string; departement?: string };
  places?: Places;
};

/** Places that the address asks and the reader does not know: absent and out of reach are one. */
function unknownPlaces(
  { territoire, departement }: NonNullable<Props["asked"]>,
  { territories, departements }: Places,
): string[] {
  const territory = territoire && namesAsked(territoire, territories) === undefined;
  const other =
    departement && departements.length > 0 && !departements.some(({ code }) => code === departement);
  return [
    territory && `Territoire «\u00a0${territoire}\u00a0»`,
    other && `Département «\u00a0${departement}\u00a0»`,
  ].filter((words) => typeof words === "string");
}

/** What the address asked and the list does not know: said, so that nobody takes the list for what they asked. */
export function RefusedFilters({ refused, asked, places }: Props) {
  const unknown = asked && places ? unknownPlaces(asked, places) : [];
  if (refused.length === 0 && unknown.length === 0) return null;
  const words = refused.map(({ param, value }) => {
    const short = value.length > 60 ? `${[...value].slice(0, 60).join("")}…` : value;
    return `${filterNames[param] ?? filterBoxes[param] ?? param} «\u00a0${short}\u00a0»`;
  });
  return (
    <div className="callout unapplied">
      {refused.length > 0 && (
        <p className="msg">
          <Icon name="warning" />
          L’adresse demande {words.join(", ")}, que cette liste ne connaît pas&nbsp;: elle est affichée sans
          en tenir compte.
        </p>
      )}
      {unknown.length > 0 && (
        <p className="msg">
          <Icon name="warning" />
          L’adresse demande {unknown.join(", ")}&nbsp;: aucun lieu de ce nom n’est ouvert à votre compte.
        </p>
      )}
    </div>
  );
}
