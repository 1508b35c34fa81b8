"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { endMembership } from "./mutations";

/** Folded: what the gesture does is said before it is done. */
export function EndForm({ membershipId, stamp }: { membershipId: string; stamp: string }) {
  const [state, submit] = useActionState(endMembership, idle);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn second small">Mettre fin</summary>
      <form action={submit} className="confirm-box">
        <p className="confirm-title">Mettre fin à cette habilitation{"\u00a0"}?</p>
        <p>Le droit cesse dès la prochaine page, pour de bon. Le rendre demandera une autre habilitation.</p>
        {state.message && state.status !== "saved" && <Notice>{state.message}</Notice>}
        <input type="hidden" name="membershipId" value={membershipId} />
        <input type="hidden" name="stamp" value={stamp} />
        <SubmitButton variant="second" pendingLabel="Fin…">
          Mettre fin maintenant
        </SubmitButton>
      </form>
    </details>
  );
}
