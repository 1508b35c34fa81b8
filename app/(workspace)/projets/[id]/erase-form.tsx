"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { erase } from "./mutations";

type Props = { projectId: string; version: number; requestKey: string };

export function EraseForm({ projectId, version, requestKey }: Props) {
  const [state, submit] = useActionState(erase, idle);
  return (
    <details className="confirm" open={state.status === "refused" || state.status === "conflict"}>
      <summary className="btn quiet small">Effacer les coordonnées</summary>
      <form action={submit} className="confirm-box">
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Effacement du nom, du téléphone et de l’adresse</p>
        <p>Personne ne pourra les retrouver. Le projet et les chiffres restent.</p>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Effacement…">
          Effacer
        </SubmitButton>
      </form>
    </details>
  );
}
