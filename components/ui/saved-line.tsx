"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/kernel/form-state";
import { Icon } from "./icon";
import { atNextGesture } from "./next-gesture";

type Props = {
  state?: FormState;
  /** What is said when nothing was just done: « Dernier enregistrement : … ». */
  children?: ReactNode;
  /** Takes a focus that the gesture left nowhere. */
  fresh?: boolean;
};

/** At the foot of a form, what its gesture did, as <Done> says it at the head of a page; it goes at the next gesture. */
export function SavedLine({ state, children, fresh = false }: Props) {
  const line = useRef<HTMLSpanElement>(null);
  const [past, setPast] = useState<FormState>();
  const done = state?.status === "saved" && state !== past;
  useEffect(() => {
    if (!done) return;
    if (fresh && document.activeElement === document.body) line.current?.focus();
    return atNextGesture(() => setPast(state));
  }, [done, fresh, state]);
  return (
    <span className={done ? "saved done" : "saved"} role="status" tabIndex={-1} ref={line}>
      {done ? (
        <>
          <Icon name="full" />
          {state.message} {children}
        </>
      ) : (
        children
      )}
    </span>
  );
}
