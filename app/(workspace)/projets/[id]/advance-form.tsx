"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { advance } from "./mutations";

type Props = { projectId: string; version: number; requestKey: string; children: string };

/** One gesture: the project reaches its next stage today. */
export function AdvanceForm({ projectId, version, requestKey, children }: Props) {
  const [state, submit] = useActionState(advance, idle);
  return (
    <form action={submit}>
      {state.message && <Notice>{state.message}</Notice>}
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <SubmitButton variant="second" size="small" icon="arrow-right">
        {children}
      </SubmitButton>
    </form>
  );
}
