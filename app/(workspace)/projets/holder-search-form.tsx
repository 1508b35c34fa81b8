"use client";

import Link from "next/link";
import { useActionState, useEffect, useRef } from "react";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { HeldProject } from "@/db/projects/holder/search";
import { type FormState, idle } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { foundSentence } from "@/lib/projects/holder/search";
import { findHolder } from "./mutations";

type Answer = FormState & { found?: HeldProject[] };

/** The projects found, under the sentence that takes the focus. */
function Found({ found, several }: { found: readonly HeldProject[]; several: boolean }) {
  const sentence = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same number found again is a new answer.
  useEffect(() => sentence.current?.focus(), [found]);
  return (
    <>
      <p className="held-n" tabIndex={-1} ref={sentence}>
        {foundSentence(found.length)}
      </p>
      <ul className="held-l">
        {found.map(({ id, title, territoryName, name, phone, email }) => (
          <li key={id}>
            <Link href={`/projets/${id}`} prefetch={false}>
              {title}
            </Link>
            <span className="lead">
              {[name, phone, email, several && territoryName].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A search in what is personal: asked by POST, it leaves no word in an address, a title or a history. */
export function HolderSearchForm({ several }: { several: boolean }) {
  const [state, submit] = useActionState<Answer, FormData>(findHolder, idle);
  return (
    <details className="fold" open={state.status !== "idle"}>
      <summary>Chercher un porteur</summary>
      <Refused state={state} />
      <form action={submit} className="upd holder-search" noValidate>
        <TextField
          name="porteur"
          label="Nom, téléphone ou adresse électronique"
          hint="La recherche ne laisse aucune trace. Seuls les agents du territoire voient ses porteurs."
          value={typedIn(state.values, "porteur")}
          errors={state.errors?.porteur}
          autoComplete="off"
        />
        <SubmitButton size="small" variant="second" pendingLabel="Recherche…">
          Chercher
        </SubmitButton>
      </form>
      {state.status === "saved" && state.found && <Found found={state.found} several={several} />}
    </details>
  );
}
