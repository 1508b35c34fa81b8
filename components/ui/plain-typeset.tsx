import { Children, type ReactNode } from "react";
import { withNoBreaks } from "@/lib/french/typography";

/** One sentence as the press would set it, but for quotes inside quotes (typeset.tsx): what every page of the browser holds stays small. */
export function PlainTypeset({ children }: { children: string }) {
  const [before = "", ...after] = withNoBreaks(children).split(/(?<=\b1)er\b/);
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

/** A way to set the sentences among what a part is given to show; elements are left as they are. */
export const settingWith =
  (One: typeof PlainTypeset) =>
  (node: ReactNode): ReactNode => {
    if (typeof node === "string") return <One>{node}</One>;
    if (!Array.isArray(node)) return node;
    return Children.map(node, (child) => (typeof child === "string" ? <One>{child}</One> : child));
  };

export const plainTypeset = settingWith(PlainTypeset);
