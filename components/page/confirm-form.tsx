"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { FormState } from "@/lib/kernel/form-state";

type Props = {
  mutation: (previous: FormState, form: FormData) => Promise<FormState>;
  action: { id: string; title: string; version: number };
  requestKey: string;
  /** « Confirmer : Objectifs atteignables ». */
  children: string;
};

/** One press: the confidence that the action has is given again today. */
export function ConfirmForm({ mutation, action, requestKey, children }: Props) {
  const [state, submit] = useMutation(mutation);
  return (
    <SendingForm
      state={state}
      submit={submit}
      hidden={{ actionId: action.id, version: action.version, requestKey }}
      className="confirm-one"
    >
      {/* One button: what was refused has no field to stand beside. */}
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant="second" size="small" pendingLabel="Confirmation…">
        {children}
        <span className="vh">{`\u00a0: ${action.title}`}</span>
      </SubmitButton>
    </SendingForm>
  );
}
