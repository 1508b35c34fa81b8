"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { erase } from "../mutations";

type Props = { projectId: string; version: number; requestKey: string };

export function EraseForm({ projectId, version, requestKey }: Props) {
  const [state, submit] = useMutation(erase);
  return (
    <details className="confirm" open={state.status === "refused" || state.status === "conflict"}>
      <summary className="btn quiet small">Effacer les coordonnées</summary>
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ projectId, version, requestKey }}
        className="confirm-box"
      >
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Effacement du nom, du téléphone et de l’adresse</p>
        <p>Personne ne pourra les retrouver. Le projet et les chiffres restent.</p>
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Effacement…">
          Effacer
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
