"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { endMembership } from "./mutations";

export function EndForm({ membershipId, stamp }: { membershipId: string; stamp: string }) {
  const [state, submit] = useActionState(endMembership, idle);
  return (
    <form action={submit}>
      {state.message && state.status !== "saved" && <Notice>{state.message}</Notice>}
      <input type="hidden" name="membershipId" value={membershipId} />
      <input type="hidden" name="stamp" value={stamp} />
      <SubmitButton variant="second" size="small" pendingLabel="Fin…">
        Mettre fin
      </SubmitButton>
    </form>
  );
}
