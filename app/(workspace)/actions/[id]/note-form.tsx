"use client";

import { Block } from "@/components/ui/block";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { noteAlone } from "@/lib/actions/notes/fields";
import { typedIn } from "@/lib/kernel/form-values";
import { note } from "../mutations";

const { label } = noteAlone.note;

/** For those who may note an action without editing it: the Région, and the territories it is shared with. */
export function NoteForm({ actionId, requestKey }: { actionId: string; requestKey: string }) {
  const [state, submit] = useMutation(note);
  return (
    <Block title="Ajouter une note">
      <FormFrame state={state} submit={submit} labels={{ note: label }} hidden={{ actionId, requestKey }}>
        <TextArea
          name="note"
          label={label}
          hint="Elle est datée d’aujourd’hui et signée. Ne nommez pas de porteur de projet."
          value={typedIn(state.values, "note")}
          errors={state.errors?.note}
        />
        <FormFoot>
          <SubmitButton>Ajouter la note</SubmitButton>
          <SavedLine state={state} />
        </FormFoot>
      </FormFrame>
    </Block>
  );
}
