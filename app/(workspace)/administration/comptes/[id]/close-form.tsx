"use client";

import { useActionState } from "react";
import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { disable, enable } from "./mutations";

type Props = { accountId: string; stamp: string };

function Fields({ accountId, stamp, message }: Props & { message: string | null | undefined }) {
  return (
    <>
      {message && <Notice>{message}</Notice>}
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="stamp" value={stamp} />
    </>
  );
}

/** Closes the account; folded: what the gesture does is said before it is done. */
export function CloseForm(props: Props) {
  const [state, submit] = useActionState(disable, idle);
  return (
    <Block title="Accès" className="side">
      <details className="confirm" open={state.status !== "idle"}>
        <summary>Désactiver le compte</summary>
        <form action={submit} className="confirm-box">
          <p className="confirm-title">Désactiver ce compte{"\u00a0"}?</p>
          <p>
            Ses sessions se ferment à l’instant et ses liens sont annulés. Rien de ce qui a été écrit ne
            disparaît, et vous pourrez le réactiver.
          </p>
          <Fields {...props} message={state.message} />
          <SubmitButton variant="second" pendingLabel="Désactivation…">
            Désactiver maintenant
          </SubmitButton>
        </form>
      </details>
    </Block>
  );
}

/** Opens a closed account again. */
export function OpenForm(props: Props) {
  const [state, submit] = useActionState(enable, idle);
  return (
    <Block title="Accès" className="side">
      <form action={submit} className="gesture">
        <p className="hint">Le compte retrouve ses habilitations et sa phrase de passe.</p>
        <Fields {...props} message={state.message} />
        <SubmitButton variant="second" pendingLabel="Réactivation…">
          Réactiver le compte
        </SubmitButton>
      </form>
    </Block>
  );
}
