"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { unblock } from "../mutations";

export function UnblockForm({
  actionId,
  version,
  requestKey,
}: {
  actionId: string;
  version: number;
  requestKey: string;
}) {
  const [state, submit] = useMutation(unblock);
  return (
    <SendingForm state={state} submit={submit} hidden={{ actionId, version, requestKey }}>
      {state.message && <Notice>{state.message}</Notice>}
      <SubmitButton variant="second" size="small">
        Lever le blocage
      </SubmitButton>
    </SendingForm>
  );
}
