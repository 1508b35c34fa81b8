"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { restore } from "./mutations";

type Props = {
  row: { noun: string; id: string; version: number; title: string };
  requestKey: string;
  /** « Annuler la suppression », right after it. */
  label?: string;
};

export function RestoreForm({ row, requestKey, label = "Restaurer" }: Props) {
  const [state, submit] = useActionState(restore, idle);
  return (
    <form action={submit} className="restore">
      {state.message && <Notice>{state.message}</Notice>}
      <input type="hidden" name="noun" value={row.noun} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <SubmitButton variant="second" size="small" icon="restore" pendingLabel="Restauration…">
        {label}
        <span className="vh"> : {row.title}</span>
      </SubmitButton>
    </form>
  );
}
