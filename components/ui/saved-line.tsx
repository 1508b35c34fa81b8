"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** « Enregistré à 10 h 57, version 14 »: announced when it changes; `fresh` takes a focus that the gesture before left nowhere. */
export function SavedLine({ children, fresh = false }: { children?: ReactNode; fresh?: boolean }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (fresh && document.activeElement === document.body) line.current?.focus();
  }, [fresh]);
  return (
    <span className="saved" role="status" tabIndex={-1} ref={line}>
      {children}
    </span>
  );
}
