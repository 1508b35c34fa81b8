import { Fragment } from "react";
import { Lede } from "@/components/ui/lede";
import type { FrozenAction } from "@/db/snapshots/table";
import { compare } from "@/lib/snapshots/compare";
import { figureChanges } from "@/lib/snapshots/figures";
import { moneySaid, partsOf } from "@/lib/snapshots/sentence";

type Props = {
  period: string;
  before: readonly FrozenAction[];
  after: readonly FrozenAction[];
  /** Where the list of a kind of change is: lower on the page. */
  opens?: (name: string) => string;
};

/** The comparison in a sentence: what was done, what is newly late, what the money did; each number opens its list. */
export function ComparedLede({ period, before, after, opens = (name) => `#${name}` }: Props) {
  const parts = partsOf(compare(before, after).changes);
  const money = moneySaid(figureChanges(before, after));
  return (
    <Lede>
      {`${period}\u00a0: `}
      {parts.length === 0 && "aucune action n’a changé"}
      {parts.map(({ name, said }, index) => (
        <Fragment key={name}>
          {index > 0 && (index === parts.length - 1 ? " et " : ", ")}
          <a href={opens(name)} className={name === "en-retard" || name === "bloquees" ? "al" : undefined}>
            {said}
          </a>
        </Fragment>
      ))}
      {"."}
      {money && ` ${money}`}
    </Lede>
  );
}
