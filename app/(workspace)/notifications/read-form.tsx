"use client";

import { Notice } from "@/components/ui/notice";
import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { readNotifications } from "./mutations";

type Props = {
  /** The id of one, or « all ». */
  which: string;
  /** What it says, for who hears it among others. */
  of?: string;
};

export function ReadForm({ which, of }: Props) {
  const [state, submit] = useMutation(readNotifications);
  return (
    <SendingForm state={state} submit={submit} hidden={{ which }} asks={false}>
      <Refused state={state} />
      {state.status === "invalid" && <Notice answer={state}>{state.message}</Notice>}
      <SubmitButton variant="second" size="small" pendingLabel="Un instant…">
        {of === undefined ? "Tout marquer comme lu" : "Marquer comme lu"}
        {of !== undefined && <span className="vh">&nbsp;: {of}</span>}
      </SubmitButton>
    </SendingForm>
  );
}
