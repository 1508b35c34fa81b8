"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Open where there is room, and before JavaScript; folded on a phone, where its summary opens it. */
export function FoldedOnPhone({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current && matchMedia("(max-width: 48rem)").matches) box.current.open = false;
  }, []);
  return (
    <details ref={box} open>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
