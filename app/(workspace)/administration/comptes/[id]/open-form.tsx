"use client";

import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { enable } from "./mutations";

type Props = { accountId: string; version: number; requestKey: string };

/** Opens a closed account again. */
export function OpenForm({ accountId, version, requestKey }: Props) {
  const [state, submit] = useMutation(enable);
  return (
    <Block title="Accès" className="side">
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ accountId, version, requestKey }}
        className="gesture"
      >
        <p className="hint">Le compte retrouve ses habilitations et sa phrase de passe.</p>
        {state.message && <Notice>{state.message}</Notice>}
        <SubmitButton variant="second" pendingLabel="Réactivation…">
          Réactiver le compte
        </SubmitButton>
      </SendingForm>
    </Block>
  );
}
