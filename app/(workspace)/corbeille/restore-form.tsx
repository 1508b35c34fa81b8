"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { restore } from "./mutations";

type Props = {
  row: { noun: string; id: string; version: number; title: string };
  requestKey: string;
  /** « Annuler la suppression », right after it. */
  label?: string;
};

export function RestoreForm({ row, requestKey, label = "Restaurer" }: Props) {
  const [state, submit] = useMutation(restore);
  return (
    <SendingForm
      state={state}
      submit={submit}
      hidden={{ noun: row.noun, id: row.id, version: row.version, requestKey }}
      className="restore"
    >
      {state.message && <Notice>{state.message}</Notice>}
      <SubmitButton variant="second" size="small" icon="restore" pendingLabel="Restauration…">
        {label}
        <span className="vh">&nbsp;: {row.title}</span>
      </SubmitButton>
    </SendingForm>
  );
}
