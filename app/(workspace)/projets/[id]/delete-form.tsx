"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { remove } from "./mutations";

type Props = { projectId: string; version: number; requestKey: string };

export function DeleteForm({ projectId, version, requestKey }: Props) {
  const [state, submit] = useActionState(remove, idle);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">Supprimer le projet</summary>
      <form action={submit} className="confirm-box">
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Mettre ce projet à la corbeille&nbsp;?</p>
        <p>
          Ses contacts et les coordonnées du porteur disparaissent avec lui, et reviennent s’il est restauré.
        </p>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
          Supprimer
        </SubmitButton>
      </form>
    </details>
  );
}
