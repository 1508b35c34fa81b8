import { Icon } from "@/components/ui/icon";
import { filterBoxes, filterNames } from "@/lib/chips";
import type { RefusedParam } from "@/lib/search-params";

/** What the address asked and the list does not know: said, so that nobody takes the list for what they asked. */
export function RefusedFilters({ refused }: { refused: readonly RefusedParam[] }) {
  if (refused.length === 0) return null;
  const asked = refused.map(({ param, value }) => {
    const short = value.length > 60 ? `${[...value].slice(0, 60).join("")}…` : value;
    return `${filterNames[param] ?? filterBoxes[param] ?? param} «\u00a0${short}\u00a0»`;
  });
  return (
    <div className="callout">
      <p className="msg">
        <Icon name="warning" />
        L’adresse demande {asked.join(", ")}, que cette liste ne connaît pas&nbsp;: elle est affichée sans en
        tenir compte.
      </p>
    </div>
  );
}
