"use client";

import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { type FormState, idle } from "@/lib/kernel/form-state";
import type { OfferedLeads as Known } from "@/lib/organisations/leads";

export type AskLeads = (previous: FormState, form: FormData) => Promise<FormState & { found?: Known }>;

/** Of which territory; of none: the whole Région’s are asked. `forAll`: what is added is the whole Région’s all the same. */
export type Asks = { territoryId?: string; forAll?: true; ask: AskLeads };

type Answer = { known: Known; added?: Known[number]; failed?: true };

/** What came since the form was opened, and nothing else of it: the only one is what was just added, and is chosen. */
function since(before: Known, found: Known | undefined): Answer {
  if (!found) return { known: before, failed: true };
  const added = found.filter(({ id }) => !before.some((one) => one.id === id));
  return added.length === 1 ? { known: found, added: added[0] } : { known: found };
}

/** Structures that a list offers, asked again when one was added in another tab: nothing typed here is lost. */
export function useAdding(opened: Known, asks: Asks | undefined): Answer & { more: ReactNode } {
  const [answer, setAnswer] = useState<Answer>({ known: opened });
  const [pending, ask] = useTransition();
  const left = useRef(false);
  const again = () =>
    ask(async () => {
      if (!asks) return;
      const form = new FormData();
      if (asks.territoryId) form.set("territoryId", asks.territoryId);
      const found = await asks.ask(idle, form).then(
        (state) => state.found,
        () => undefined,
      );
      setAnswer((before) => since(before.known, found));
    });
  useEffect(() => {
    const back = () => {
      if (document.visibilityState !== "visible" || !left.current) return;
      left.current = false;
      again();
    };
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  });
  const more = asks && (
    <p className="lead-more">
      Pas dans la liste&nbsp;?{" "}
      <a
        href={`/organisations/nouvelle${asks.territoryId && !asks.forAll ? `?territoire=${asks.territoryId}` : ""}`}
        target="_blank"
        rel="noopener"
        onClick={() => {
          left.current = true;
        }}
      >
        Ajouter une structure<span className="vh"> (nouvel onglet)</span>
      </a>
      <Button type="button" variant="quiet" size="small" aria-disabled={pending || undefined} onClick={again}>
        {pending ? "Actualisation…" : "Actualiser la liste"}
      </Button>
      <span role="status">
        {answer.added && `«\u00a0${answer.added.name}\u00a0» est dans la liste, et choisie.`}
        {answer.failed && "La liste n’a pas pu être relue\u00a0: réessayez dans un instant."}
      </span>
    </p>
  );
  return { ...answer, more };
}
