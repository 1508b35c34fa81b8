"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { remove } from "./mutations";

type Props = { projectId: string; version: number; requestKey: string };

export function DeleteForm({ projectId, version, requestKey }: Props) {
  const [state, submit] = useMutation(remove);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">Supprimer le projet</summary>
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ projectId, version, requestKey }}
        className="confirm-box"
      >
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Mettre ce projet à la corbeille&nbsp;?</p>
        <p>
          Ses contacts et les coordonnées du porteur disparaissent avec lui, et reviennent s’il est restauré.
        </p>
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
          Supprimer
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
