"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { mergedSentence } from "@/lib/kernel/form-state";
import { Icon } from "./icon";
import { atNextGesture } from "./next-gesture";

type Props = {
  children: ReactNode;
  /** The answer that is said, where the same sentence may be said twice: a page read again later does not say it anew. */
  answer?: unknown;
};

/**
 * What the gesture before this page did: « Événement créé. ». Success is neutral: a tick of ink and a sentence. It takes the
 * focus, since the form that was sent is no longer there to keep it, and goes at the next gesture, or when the page is read again.
 */
export function Done({ children, answer = children }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [past, setPast] = useState<unknown>();
  const [merged] = useState(useSearchParams().get("repris") === "oui");
  // The same page may say one gesture after another.
  useEffect(() => {
    // From the button that did it, not from a field that someone reached meanwhile.
    if (!document.activeElement?.matches("input, select, textarea")) line.current?.focus();
    // What was done is not done again by a page that is read again.
    const here = new URL(location.href);
    for (const said of ["fait", "repris", "apres", "nombre"]) here.searchParams.delete(said);
    // The router is told, once it listens: it would write its own address back when the page changes next.
    const cleaned = setTimeout(() => window.history.replaceState(null, "", here));
    const forget = atNextGesture(() => setPast(answer));
    return () => {
      clearTimeout(cleaned);
      forget();
    };
  }, [answer]);
  if (past === answer) return null;
  return (
    <p className="done" role="status" tabIndex={-1} ref={line}>
      <Icon name="full" />
      {children}
      {merged && ` ${mergedSentence}`}
    </p>
  );
}
