"use client";

import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { disable } from "./mutations";

type Props = { accountId: string; version: number; requestKey: string };

/** Closes the account; folded: what the gesture does is said before it is done. */
export function CloseForm({ accountId, version, requestKey }: Props) {
  const [state, submit] = useMutation(disable);
  return (
    <Block title="Accès" className="side">
      <details className="confirm" open={state.status !== "idle"}>
        <summary>Désactiver le compte</summary>
        <SendingForm
          state={state}
          submit={submit}
          hidden={{ accountId, version, requestKey }}
          className="confirm-box"
        >
          <p className="confirm-title">Désactiver ce compte{"\u00a0"}?</p>
          <p>
            Ses sessions se ferment à l’instant et ses liens sont annulés. Rien de ce qui a été écrit ne
            disparaît, et vous pourrez le réactiver.
          </p>
          {state.message && <Notice>{state.message}</Notice>}
          <SubmitButton variant="second" pendingLabel="Désactivation…">
            Désactiver maintenant
          </SubmitButton>
        </SendingForm>
      </details>
    </Block>
  );
}
