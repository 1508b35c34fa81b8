import type { ReactNode } from "react";

/** « Enregistré à 10 h 57, version 14 » : announced when it changes. */
export function SavedLine({ children }: { children?: ReactNode }) {
  return (
    <span className="saved" role="status">
      {children}
    </span>
  );
}
