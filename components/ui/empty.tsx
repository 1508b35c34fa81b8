import type { ReactNode } from "react";

/** Nothing to show: one sentence, then one gesture. */
export function Empty({ children, gesture }: { children: ReactNode; gesture?: ReactNode }) {
  return (
    <p className="empty">
      {children} {gesture}
    </p>
  );
}
