"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";

const question =
  "Vous avez commencé à écrire\u00a0: si vous quittez cette page, votre saisie sera perdue. Quitter la page\u00a0?";

/** Leaving was agreed to: asked once, whatever the number of forms. */
let agreed = false;

function differs(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(chosen, 0);
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
}

/** A click that takes this page away: not another tab, not a file, not an anchor of the page. */
function leaves(click: MouseEvent): boolean {
  if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey) return false;
  const found = click.target instanceof Element && click.target.closest("a[href], .sign-out button");
  if (!(found instanceof HTMLAnchorElement)) return Boolean(found);
  const here = found.pathname === location.pathname && found.search === location.search;
  return (
    found.protocol.startsWith("http") &&
    !found.target &&
    !found.hasAttribute("download") &&
    !(here && found.hash)
  );
}

/** In a form that writes: asks before what was typed is lost. `refused`: typed, sent, and still not stored. */
export function UnsentText({ refused }: { refused: boolean }) {
  const mark = useRef<HTMLSpanElement>(null);
  const { pending } = useFormStatus();
  useEffect(() => {
    const form = mark.current?.closest("form");
    const unsent = () => !pending && !agreed && (refused || [...(form?.elements ?? [])].some(differs));
    const written = () => {
      agreed = false;
    };
    const keeps = (event: Event) => {
      agreed = window.confirm(question);
      if (agreed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const clicked = (click: MouseEvent) => leaves(click) && unsent() && keeps(click);
    const unloading = (event: Event) => unsent() && event.preventDefault();
    // Back and Forward between two pages of the application, where the browser lets them be held.
    const travelling = (event: Event & { navigationType?: string }) =>
      event.navigationType === "traverse" && event.cancelable && unsent() && keeps(event);
    const travel = (window as { navigation?: EventTarget }).navigation;
    written();
    form?.addEventListener("input", written);
    window.addEventListener("click", clicked, true);
    window.addEventListener("beforeunload", unloading);
    travel?.addEventListener("navigate", travelling);
    return () => {
      form?.removeEventListener("input", written);
      window.removeEventListener("click", clicked, true);
      window.removeEventListener("beforeunload", unloading);
      travel?.removeEventListener("navigate", travelling);
    };
  }, [pending, refused]);
  return <span hidden ref={mark} />;
}
