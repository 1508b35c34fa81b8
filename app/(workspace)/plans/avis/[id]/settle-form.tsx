"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { reopenPoint, settlePoint } from "../../mutations";

type Props = { reviewId: string; version: number; settled: boolean; requestKey: string };

/** One press: the point is settled, or open again. */
export function SettleForm({ reviewId, version, settled, requestKey }: Props) {
  const [state, submit] = useMutation(settled ? reopenPoint : settlePoint);
  return (
    <SendingForm state={state} submit={submit} hidden={{ reviewId, version, requestKey }}>
      {state.message && <Notice>{state.message}</Notice>}
      <SubmitButton variant="second" size="small">
        {settled ? "Rouvrir le point" : "Marquer comme réglé"}
      </SubmitButton>
    </SendingForm>
  );
}
