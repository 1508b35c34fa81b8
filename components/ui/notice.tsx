"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon";

/** `answer`: what changes when the same sentence is said again. */
type Props = { children: ReactNode; gesture?: ReactNode; answer?: unknown; calm?: boolean };

/** A refusal that no field explains, and what may be done about it (`calm`: what was done, and what waits): takes the focus, and what was typed stays below. */
export function Notice({ children, gesture, answer, calm = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence said again is a new refusal.
  useEffect(() => box.current?.focus(), [children, answer]);
  return (
    <div className={calm ? "callout info" : "callout"} role="alert" tabIndex={-1} ref={box}>
      <p className="msg">
        <Icon name={calm ? "info" : "warning"} />
        {children}
      </p>
      {gesture}
    </div>
  );
}
