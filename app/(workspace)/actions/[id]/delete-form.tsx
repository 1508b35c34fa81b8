"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { remove } from "./mutations";

type Props = { actionId: string; version: number; requestKey: string };

/** Folded: what the gesture does is said before it is done. */
export function DeleteForm({ actionId, version, requestKey }: Props) {
  const [state, submit] = useActionState(remove, idle);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary>Supprimer l’action</summary>
      <div className="confirm-box">
        <p className="confirm-title">Mettre cette action à la corbeille&nbsp;?</p>
        <p>
          Ses notes et son historique la suivent&nbsp;; vous pourrez la restaurer. Son numéro ne sera pas
          réattribué.
        </p>
        {state.message && <Notice>{state.message}</Notice>}
        <form action={submit}>
          <input type="hidden" name="actionId" value={actionId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <SubmitButton variant="second" icon="bin" pendingLabel="Suppression…">
            Mettre à la corbeille
          </SubmitButton>
        </form>
      </div>
    </details>
  );
}
