import { Fragment, type ReactNode } from "react";
import { inWords } from "./words";

export type Fact = { label: string; value: ReactNode };

/** Label over value, for the side of a record; facts without a value are left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts-l">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== "")
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{inWords(value)}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
