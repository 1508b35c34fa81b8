import type { ReactNode } from "react";

/** Pages or presentations a click from each other; the one that is shown is `aria-current`. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
