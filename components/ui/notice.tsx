"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon";

/** A refusal that no field explains: takes the focus, and what was typed stays below. */
export function Notice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence said again is a new refusal.
  useEffect(() => box.current?.focus(), [children]);
  return (
    <div className="callout" role="alert" tabIndex={-1} ref={box}>
      <p className="msg">
        <Icon name="warning" />
        {children}
      </p>
    </div>
  );
}
