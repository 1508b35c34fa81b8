"use client";

import { useActionState } from "react";
import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { disable, enable } from "./mutations";

type Props = { accountId: string; stamp: string; open: boolean };

/** Closes the account, or opens it again. */
export function AccessForm({ accountId, stamp, open }: Props) {
  const [state, submit] = useActionState(open ? disable : enable, idle);
  return (
    <Block title="Accès" className="side">
      <form action={submit}>
        {state.message && state.status !== "saved" && <Notice>{state.message}</Notice>}
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="stamp" value={stamp} />
        <p className="hint">
          {open
            ? "Désactiver ferme ses sessions à l’instant et annule ses liens. Rien de ce qui a été écrit ne disparaît."
            : "Le compte retrouve ses habilitations et sa phrase de passe."}
        </p>
        <SubmitButton variant="second" pendingLabel={open ? "Désactivation…" : "Réactivation…"}>
          {open ? "Désactiver le compte" : "Réactiver le compte"}
        </SubmitButton>
      </form>
    </Block>
  );
}
