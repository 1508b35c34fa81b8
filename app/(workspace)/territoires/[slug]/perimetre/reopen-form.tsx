"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { reopen } from "../../mutations";

/** A closing that was a mistake, undone by one press. */
export function ReopenForm({ hidden }: { hidden: Readonly<Record<string, string | number>> }) {
  const [state, submit] = useMutation(reopen);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden}>
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant="second" size="small" pendingLabel="Réouverture et carte…">
        Annuler la fermeture
      </SubmitButton>
      <p className="note">
        Il reprend les intercommunalités parties avec elle, si aucun autre ne les a prises.
      </p>
    </SendingForm>
  );
}
