"use client";

import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { stopDigest } from "./mutations";

/** One press, and nothing before it: programs open the links of mails by themselves. */
export function StopForm({ token }: { token: string }) {
  const [state, submit] = useMutation(stopDigest);
  return (
    <SendingForm state={state} submit={submit} hidden={{ jeton: token }} asks={false}>
      <Refused state={state} />
      {state.status === "invalid" && <Notice answer={state}>{state.message}</Notice>}
      {state.status === "saved" ? (
        <Done answer={state}>{state.message}</Done>
      ) : (
        <SubmitButton pendingLabel="Un instant…">Ne plus recevoir de récapitulatif</SubmitButton>
      )}
    </SendingForm>
  );
}
