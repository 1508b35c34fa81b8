"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";

type Props = {
  mutation: ServerFunction;
  hidden: Readonly<Record<string, string | number>>;
  resolved: boolean;
  /** Which thread, for who hears the button alone. */
  of: string;
};

/** One press: a thread is resolved, or open again. */
export function ResolveForm({ mutation, hidden, resolved, of }: Props) {
  const [state, submit] = useMutation(mutation);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden} className="confirm-one">
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant={resolved ? "quiet" : "second"} size="small">
        {resolved ? "Rouvrir" : "Marquer comme résolue"}
        <span className="vh">{`\u00a0: discussion ${of}`}</span>
      </SubmitButton>
    </SendingForm>
  );
}
