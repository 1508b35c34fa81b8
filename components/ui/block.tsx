"use client";

import { type ReactNode, useId } from "react";
import { plainTypeset } from "./plain-typeset";

type Props = {
  title: ReactNode;
  id?: string;
  /** Columns of the grid of twelve: « c8 », « c12 ». Side columns take a smaller title. */
  className?: string;
  count?: number;
  sub?: ReactNode;
  /** A sentence on its own line under the title. */
  lede?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
};

/** A section: a rule of ink, a title, its tools, its content. */
export function Block({ title, id, className = "", count, sub, lede, tools, children }: Props) {
  const heading = useId();
  return (
    <section className={`block ${className}`.trim()} id={id} aria-labelledby={heading}>
      <div className="block-head">
        <h2 id={heading}>{plainTypeset(title)}</h2>
        {count !== undefined && <span className="count">{count}</span>}
        {sub && <p className="sub">{plainTypeset(sub)}</p>}
        {tools && <div className="tools">{tools}</div>}
        {lede && <p className="sub full">{plainTypeset(lede)}</p>}
      </div>
      {children}
    </section>
  );
}
