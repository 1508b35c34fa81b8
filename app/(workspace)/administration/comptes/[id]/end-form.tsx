"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { endMembership } from "./mutations";

type Props = { membershipId: string; version: number; requestKey: string };

/** Folded: what the gesture does is said before it is done. */
export function EndForm({ membershipId, version, requestKey }: Props) {
  const [state, submit] = useMutation(endMembership);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn second small">Mettre fin</summary>
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ membershipId, version, requestKey }}
        className="confirm-box"
      >
        <p className="confirm-title">Mettre fin à cette habilitation{"\u00a0"}?</p>
        <p>Le droit cesse dès la prochaine page, pour de bon. Le rendre demandera une autre habilitation.</p>
        {state.message && state.status !== "saved" && <Notice>{state.message}</Notice>}
        <SubmitButton variant="second" pendingLabel="Fin…">
          Mettre fin maintenant
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
