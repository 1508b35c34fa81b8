"use client";

import { useActionState } from "react";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/form-state";

type Props = {
  mutation: (previous: FormState, form: FormData) => Promise<FormState>;
  action: { id: string; title: string; version: number };
  requestKey: string;
  /** « Confirmer : Objectifs atteignables ». */
  children: string;
};

/** One press: the confidence that the action has is given again today. */
export function ConfirmForm({ mutation, action, requestKey, children }: Props) {
  const [state, submit] = useActionState(mutation, idle);
  return (
    <form action={submit} className="confirm-one">
      <Refused state={state} />
      <input type="hidden" name="actionId" value={action.id} />
      <input type="hidden" name="version" value={action.version} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <SubmitButton variant="second" size="small" pendingLabel="Confirmation…">
        {children}
        <span className="vh">{` : ${action.title}`}</span>
      </SubmitButton>
    </form>
  );
}
