import type { ReactNode } from "react";
import type { Chip } from "@/lib/kernel/chips";
import { listId } from "@/lib/kernel/search-params";
import { Button } from "./button";
import { Icon } from "./icon";

type Props = {
  action: string;
  /** Parameters that the form keeps without showing: the sort. */
  kept?: Record<string, string>;
  chips?: readonly Chip[];
  /** « 16 actions ». */
  count?: string;
  /** At the end: the downloads. */
  tools?: ReactNode;
  tight?: boolean;
  /** None when there is nothing to choose among: the count and the tools stay. */
  children?: ReactNode;
};

/** A GET form: the URL is the memory. `children` are <FilterSelect>, <FilterText> and <CheckBox>. */
export function Filters({ action, kept = {}, chips = [], count, tools, tight, children }: Props) {
  return (
    <form className={tight ? "filters tight" : "filters"} action={`${action}#${listId}`} method="get">
      {children && (
        // Without a name it is not sent. Seen on a phone alone, where it unfolds what follows.
        <label className="unfold">
          <input type="checkbox" />
          <span>Afficher les filtres</span>
          <Icon name="chevron" size={18} />
        </label>
      )}
      {children}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children && (
        <div className="go">
          <Button variant="second" size="small">
            Filtrer
          </Button>
        </div>
      )}
      <div className="url">
        {chips.map((chip) => (
          <a
            key={chip.param}
            className="chip"
            href={`${chip.href}#${listId}`}
            aria-label={`Retirer le filtre ${chip.label}`}
          >
            {chip.label}
            <Icon name="cross" size={16} />
          </a>
        ))}
        {/* Where filtering and paging put the focus. */}
        <span id={listId} tabIndex={-1}>
          {count}
        </span>
        {tools}
      </div>
    </form>
  );
}
