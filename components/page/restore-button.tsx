"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";

type Props = {
  mutation: ServerFunction;
  hidden: Readonly<Record<string, string | number>>;
  children: string;
};

/** One press: the row comes back among those that are offered. */
export function RestoreButton({ mutation, hidden, children }: Props) {
  const [state, submit] = useMutation(mutation);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden}>
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant="second" size="small" pendingLabel="Remise…">
        {children}
      </SubmitButton>
    </SendingForm>
  );
}
