"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { remove } from "./mutations";

type Props = { jobId: string; version: number; requestKey: string };

export function DeleteForm({ jobId, version, requestKey }: Props) {
  const [state, submit] = useMutation(remove);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">Supprimer ces emplois</summary>
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ jobId, version, requestKey }}
        className="confirm-box"
      >
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Mettre ces emplois à la corbeille&nbsp;?</p>
        <p>Ils ne sont plus comptés, et reviennent s’ils sont restaurés.</p>
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
          Supprimer
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
