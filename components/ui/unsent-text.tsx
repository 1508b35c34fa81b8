"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";

const question =
  "Vous avez commencé à écrire\u00a0: si vous quittez cette page, votre saisie sera perdue. Quitter la page\u00a0?";

/** Leaving was agreed to: asked once, whatever the number of forms, and once only: the page may stay after all. */
let agreed = false;

function agree() {
  agreed = true;
  setTimeout(() => {
    agreed = false;
  }, 1_000);
}

const named = (control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  "name" in control && control.name !== "" && "value" in control && !(control instanceof HTMLButtonElement);

/** Something that a person filled: what was refused of a gesture of one button is no text. */
const filled = (control: Element) =>
  named(control) && control.type !== "hidden" && control.value.trim() !== "";

function differs(control: Element): boolean {
  if (!named(control)) return false;
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(chosen, 0);
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control.type === "hidden") return false;
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
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
    const unsent = () => !pending && !agreed && [...(form?.elements ?? [])].some(refused ? filled : differs);
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
    window.addEventListener("click", clicked, true);
    window.addEventListener("beforeunload", unloading);
    travel?.addEventListener("navigate", travelling as (event: Event) => void);
    return () => {
      window.removeEventListener("click", clicked, true);
      window.removeEventListener("beforeunload", unloading);
      travel?.removeEventListener("navigate", travelling as (event: Event) => void);
    };
  }, [pending, refused]);
  return <span hidden ref={mark} />;
}
