"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon";

/**
 * What the gesture before this page did: « Événement créé. ». Success is neutral: a tick of ink and a sentence. It takes the
 * focus: the form that was sent is no longer there to keep it.
 */
export function Done({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Not from a field that someone reached before the scripts came.
    if (document.activeElement === document.body) line.current?.focus();
  }, []);
  return (
    <p className="done" role="status" tabIndex={-1} ref={line}>
      <Icon name="full" />
      {children}
    </p>
  );
}
