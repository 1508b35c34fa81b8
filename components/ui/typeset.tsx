import { Children, type ReactNode } from "react";
import { withInnerQuotes, withNoBreaks } from "@/lib/french/typography";

/** One sentence as the press would set it: no line begins with a sign, quotes inside quotes are “ ”, and the « er » of « 1er mai » is raised. */
export function Typeset({ children }: { children: string }) {
  const [before = "", ...after] = withNoBreaks(withInnerQuotes(children)).split(/(?<=\b1)er\b/);
  if (after.length === 0) return before;
  // One element: in a row (flex, grid), its parts would stand apart.
  return (
    <span>
      {before}
      {after.flatMap((text, index) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their place.
        <sup key={index}>er</sup>,
        text,
      ])}
    </span>
  );
}

/** The same for the sentences among what a part is given to show; elements are left as they are. */
export function typeset(node: ReactNode): ReactNode {
  if (typeof node === "string") return <Typeset>{node}</Typeset>;
  if (!Array.isArray(node)) return node;
  return Children.map(node, (child) => (typeof child === "string" ? <Typeset>{child}</Typeset> : child));
}
