"use client";

import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { fieldReader } from "@/lib/kernel/form-state";
import { noteNow } from "./mutations";

const labels = { actionId: "Action", note: "Que s’est-il passé\u00a0?" };

/** One sentence on one action, dated today. */
export function NoteForm({ options, requestKey }: { options: readonly Option[]; requestKey: string }) {
  const [state, submit] = useMutation(noteNow);
  const field = fieldReader(state, labels, {});
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }} className="quick-f">
      <SelectField {...field("actionId")} options={options} empty="Choisir une action" required />
      <TextField {...field("note")} required />
      <SubmitButton icon="plus">Ajouter la note</SubmitButton>
      <p className="hint">
        Une phrase suffit, sans nommer de porteur de projet. La date du jour est ajoutée.
      </p>
      <SavedLine state={state} />
    </FormFrame>
  );
}
