"use client";

import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { sendAgain } from "./mutations";

type Props = { hidden: { regionId: string; mailId: string }; to: string };

export function ResendForm({ hidden, to }: Props) {
  const [state, submit] = useMutation(sendAgain);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden} asks={false}>
      <Refused state={state} />
      {state.status === "invalid" && <Notice answer={state}>{state.message}</Notice>}
      {state.status === "saved" && <Done answer={state}>{state.message}</Done>}
      <SubmitButton variant="second" size="small" pendingLabel="Un instant…">
        Envoyer de nouveau
        <span className="vh">&nbsp;: {to}</span>
      </SubmitButton>
    </SendingForm>
  );
}
