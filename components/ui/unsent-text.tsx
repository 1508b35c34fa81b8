"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { changedSince, type Entered, enteredIn, isUnsent } from "./entered";
import { holdsText } from "./server-answer";

const question =
  "Vous avez commencé à écrire\u00a0: si vous quittez cette page, votre saisie sera perdue. Quitter la page\u00a0?";

/** Leaving was agreed to: asked once, whatever the number of forms, and once only: the page may stay after all. */
let agreed = false;

/** Was leaving agreed to a moment ago? Then nothing of this page is to be kept. */
export const hasAgreed = () => agreed;

function agree() {
  agreed = true;
  setTimeout(() => {
    agreed = false;
  }, 1_000);
}

/** A click that takes this page away: not another tab, not a file, nor another view of the same page, whose forms stay. */
function leaves(click: MouseEvent): boolean {
  if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey) return false;
  const found = click.target instanceof Element && click.target.closest("a[href], .sign-out button");
  if (!(found instanceof HTMLAnchorElement)) return Boolean(found);
  const here = found.pathname === location.pathname && (found.hash || found.search !== location.search);
  return found.protocol.startsWith("http") && !found.target && !found.hasAttribute("download") && !here;
}

type Travel = Event & { navigationType: string; destination: { url: string } };

/** In a form that writes: asks before what was typed is lost. `refused`: typed, sent, and still not stored. */
export function UnsentText({ refused }: { refused: boolean }) {
  const mark = useRef<HTMLSpanElement>(null);
  const { pending } = useFormStatus();
  useEffect(() => {
    const form = mark.current?.closest("form");
    // On its way, a text is no longer unsent: what changes from now on is.
    const sent: Entered | null = form && pending ? enteredIn(form) : null;
    const holds = () => Boolean(form && (sent ? changedSince(form, sent).size > 0 : isUnsent(form, refused)));
    const unsent = () => !agreed && holds();
    const keeps = (event: Event) => {
      if (window.confirm(question)) return agree();
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const clicked = (click: MouseEvent) => {
      // Who takes the version of another reads both, and has chosen.
      if (click.target instanceof Element && click.target.closest("[data-given-up]")) return agree();
      return leaves(click) && unsent() && keeps(click);
    };
    const unloading = (event: Event) => unsent() && event.preventDefault();
    // Back and Forward between two pages of the application, where the browser lets them be held.
    const travelling = (event: Travel) =>
      event.navigationType === "traverse" &&
      new URL(event.destination.url).pathname !== location.pathname &&
      event.cancelable &&
      unsent() &&
      keeps(event);
    const travel = (window as { navigation?: EventTarget }).navigation;
    const withdraw = holdsText(holds);
    window.addEventListener("click", clicked, true);
    window.addEventListener("beforeunload", unloading);
    travel?.addEventListener("navigate", travelling as (event: Event) => void);
    return () => {
      withdraw();
      window.removeEventListener("click", clicked, true);
      window.removeEventListener("beforeunload", unloading);
      travel?.removeEventListener("navigate", travelling as (event: Event) => void);
    };
  }, [pending, refused]);
  return <span hidden ref={mark} />;
}
