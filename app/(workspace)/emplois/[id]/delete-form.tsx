"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { remove } from "./mutations";

type Props = { jobId: string; version: number; requestKey: string };

export function DeleteForm({ jobId, version, requestKey }: Props) {
  const [state, submit] = useActionState(remove, idle);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">Supprimer ces emplois</summary>
      <form action={submit} className="confirm-box">
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Mettre ces emplois à la corbeille&nbsp;?</p>
        <p>Ils ne sont plus comptés, et reviennent s’ils sont restaurés.</p>
        <input type="hidden" name="jobId" value={jobId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
          Supprimer
        </SubmitButton>
      </form>
    </details>
  );
}
