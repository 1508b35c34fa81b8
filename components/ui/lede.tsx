import type { ReactNode } from "react";

/** The sentence that an elected member can read aloud; its numbers are links. */
export function Lede({ children }: { children: ReactNode }) {
  return <p className="lede">{children}</p>;
}
