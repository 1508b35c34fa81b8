import type { ReactNode } from "react";
import { typeset } from "./typeset";

/** The sentence that an elected member can read aloud; its numbers are links. */
export function Lede({ children }: { children: ReactNode }) {
  return <p className="lede">{typeset(children)}</p>;
}
