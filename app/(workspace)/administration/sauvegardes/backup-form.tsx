"use client";

import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { Refused } from "@/components/ui/refused";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { backUpNow } from "./mutations";

/** One press: who runs Maillage takes a backup in the seconds that follow. */
export function BackupForm({ hidden }: { hidden: { regionId: string } }) {
  const [state, submit] = useMutation(backUpNow);
  return (
    <SendingForm state={state} submit={submit} hidden={hidden} asks={false}>
      <Refused state={state} />
      {state.status === "invalid" && <Notice answer={state}>{state.message}</Notice>}
      {state.status === "saved" && <Done answer={state}>{state.message}</Done>}
      <SubmitButton pendingLabel="Demande…">Sauvegarder maintenant</SubmitButton>
    </SendingForm>
  );
}
