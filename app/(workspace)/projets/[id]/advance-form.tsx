"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { advance } from "./mutations";

type Props = { projectId: string; version: number; requestKey: string; children: string };

/** One gesture: the project reaches its next stage today. */
export function AdvanceForm({ projectId, version, requestKey, children }: Props) {
  const [state, submit] = useMutation(advance);
  return (
    <SendingForm state={state} submit={submit} hidden={{ projectId, version, requestKey }}>
      {state.message && <Notice>{state.message}</Notice>}
      <SubmitButton variant="second" size="small" icon="arrow-right">
        {children}
      </SubmitButton>
    </SendingForm>
  );
}
