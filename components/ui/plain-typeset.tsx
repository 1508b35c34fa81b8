import { Children, type ReactNode } from "react";
import { withNoBreaks } from "@/lib/french/typography";

/** One sentence as the press would set it, but for quotes inside quotes (typeset.tsx): what every page of the browser holds stays small. */
export function PlainTypeset({ children }: { children: string }) {
  const parts = withNoBreaks(children).split(/(?<=\b1)(er)\b/);
  if (!parts[1]) return parts[0];
  // One element: in a row (flex, grid), its parts would stand apart.
  return (
    <span>
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their place.
        index % 2 ? <sup key={index}>{part}</sup> : part,
      )}
    </span>
  );
}

/** The same for the sentences among what a part is given to show; elements are left as they are. */
export function plainTypeset(node: ReactNode): ReactNode {
  if (typeof node === "string") return <PlainTypeset>{node}</PlainTypeset>;
  return Array.isArray(node) ? Children.map(node, plainTypeset) : node;
}
