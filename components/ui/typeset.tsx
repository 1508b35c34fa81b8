import { Children, type ReactNode } from "react";
import { withInnerQuotes } from "@/lib/french/inner-quotes";
import { PlainTypeset } from "./plain-typeset";

/** One sentence as the press would set it: no line begins with a sign, quotes inside quotes are “ ”, and the « er » of « 1er mai » is raised. */
export function Typeset({ children }: { children: string }) {
  return <PlainTypeset>{withInnerQuotes(children)}</PlainTypeset>;
}

/** The same for the sentences among what a part is given to show; elements are left as they are. */
export function typeset(node: ReactNode): ReactNode {
  if (typeof node === "string") return <Typeset>{node}</Typeset>;
  return Array.isArray(node) ? Children.map(node, typeset) : node;
}
