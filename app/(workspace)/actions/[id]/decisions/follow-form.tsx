"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { followUpAgain, followUpDone } from "../../mutations";

type Props = {
  hidden: { decisionId: string; version: number; requestKey: string };
  done: boolean;
  /** What follows of which decision, for who hears the button alone. */
  of: string;
};

/** One press: what follows of a decision is done, or is to be done again. */
export function FollowForm({ hidden, done, of }: Props) {
  const [state, submit] = useMutation(done ? followUpAgain : followUpDone);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden} className="confirm-one">
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant={done ? "quiet" : "second"} size="small">
        {done ? "À faire de nouveau" : "Fait"}
        <span className="vh">{`\u00a0: suite de la décision ${of}`}</span>
      </SubmitButton>
    </SendingForm>
  );
}
