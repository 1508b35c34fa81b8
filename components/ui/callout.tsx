import { Fragment, type ReactNode, useId } from "react";
import type { Fact } from "./fact-list";
import { Icon } from "./icon";
import { typeset } from "./typeset";
import { inWords } from "./words";

type Props = {
  title: ReactNode;
  tone?: "alert" | "info";
  facts?: readonly Fact[];
  gestures?: ReactNode;
  children?: ReactNode;
};

/** What must be seen before the rest: since when, why, what would end it, and what to do. */
export function Callout({ title, tone = "alert", facts = [], gestures, children }: Props) {
  const heading = useId();
  return (
    <section className={tone === "alert" ? "callout" : "callout info"} aria-labelledby={heading}>
      <h2 id={heading}>
        <Icon name={tone === "alert" ? "barred" : "info"} size={22} />
        {typeset(title)}
      </h2>
      {children}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{inWords(value)}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {gestures && <div className="acts">{gestures}</div>}
    </section>
  );
}
