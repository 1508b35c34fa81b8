"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { unblock } from "./mutations";

export function UnblockForm({
  actionId,
  version,
  requestKey,
}: {
  actionId: string;
  version: number;
  requestKey: string;
}) {
  const [state, submit] = useActionState(unblock, idle);
  return (
    <form action={submit}>
      {state.message && <Notice>{state.message}</Notice>}
      <input type="hidden" name="actionId" value={actionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <SubmitButton variant="second" size="small">
        Lever le blocage
      </SubmitButton>
    </form>
  );
}
