"use client";

import { useActionState } from "react";
import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { enable } from "./mutations";

/** Opens a closed account again. */
export function OpenForm({ accountId, stamp }: { accountId: string; stamp: string }) {
  const [state, submit] = useActionState(enable, idle);
  return (
    <Block title="Accès" className="side">
      <form action={submit} className="gesture">
        <p className="hint">Le compte retrouve ses habilitations et sa phrase de passe.</p>
        {state.message && <Notice>{state.message}</Notice>}
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="stamp" value={stamp} />
        <SubmitButton variant="second" pendingLabel="Réactivation…">
          Réactiver le compte
        </SubmitButton>
      </form>
    </Block>
  );
}
