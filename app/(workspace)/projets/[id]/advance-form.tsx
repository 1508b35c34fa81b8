"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import { useMutation } from "@/components/ui/use-mutation";
import { advance } from "../mutations";

type Props = {
  projectId: string;
  version: number;
  requestKey: string;
  stage: string;
  /** The day it had already reached it, before it was taken back. */
  former: string | null;
};

/** One gesture: the project reaches its next stage today, or on the day that it had reached it already. */
export function AdvanceForm({ projectId, version, requestKey, stage, former }: Props) {
  const [state, submit] = useMutation(advance);
  return (
    <SendingForm state={state} submit={submit} hidden={{ projectId, version, requestKey }}>
      {state.message && <Notice>{state.message}</Notice>}
      <SubmitButton variant="second" size="small" icon="arrow-right">
        {`Étape suivante\u00a0: ${stage}`}
      </SubmitButton>
      {former && <p className="hint">{typeset(`L’entrée du ${former} sera reprise.`)}</p>}
    </SendingForm>
  );
}
