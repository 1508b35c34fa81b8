import type { ReactNode } from "react";
import { typeset } from "./typeset";

/** Nothing to show: one sentence, then one gesture. */
export function Empty({ children, gesture }: { children: ReactNode; gesture?: ReactNode }) {
  return (
    <p className="empty">
      {typeset(children)} {gesture}
    </p>
  );
}
