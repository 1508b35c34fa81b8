"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { remove } from "./mutations";

type Props = { actionId: string; version: number; requestKey: string };

/** Folded: what the gesture does is said before it is done. */
export function DeleteForm({ actionId, version, requestKey }: Props) {
  const [state, submit] = useMutation(remove);
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
        <SendingForm state={state} submit={submit} hidden={{ actionId, version, requestKey }}>
          <SubmitButton variant="second" icon="bin" pendingLabel="Suppression…">
            Mettre à la corbeille
          </SubmitButton>
        </SendingForm>
      </div>
    </details>
  );
}
