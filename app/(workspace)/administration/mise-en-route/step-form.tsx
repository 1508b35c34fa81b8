"use client";

import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { SetUpStep } from "@/db/regions/limits";
import { passStep, takeStepAgain } from "../region/mutations";

type Props = {
  step: SetUpStep;
  /** Someone left it. */
  left: boolean;
  title: string;
  hidden: Readonly<Record<string, string | number>>;
};

/** One press: the step waits no more, or waits again. */
export function StepForm({ step, left, title, hidden }: Props) {
  const [state, submit] = useMutation(left ? takeStepAgain : passStep);
  return (
    <SendingForm state={state} submit={submit} hidden={{ ...hidden, step }} asks={false}>
      <Refused state={state.status === "idle" ? state : { ...state, status: "refused" }} />
      <SubmitButton variant="quiet" size="small" pendingLabel="Enregistrement…">
        {left ? "Reprendre cette étape" : "Passer cette étape"}
        <span className="vh">{`\u00a0: ${title}`}</span>
      </SubmitButton>
    </SendingForm>
  );
}
