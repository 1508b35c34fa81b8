import type { ReactNode } from "react";
import { typeset } from "./typeset";

/** The short facts under a page's title. */
export function Facts({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className="facts">
      {children.filter(Boolean).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a page have no identity but their place.
        <li key={index}>{typeset(fact)}</li>
      ))}
    </ul>
  );
}
