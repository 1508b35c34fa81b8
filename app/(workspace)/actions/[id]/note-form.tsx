"use client";

import { useActionState } from "react";
import { Block } from "@/components/ui/block";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormFoot } from "@/components/ui/form-foot";
import { Notice } from "@/components/ui/notice";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { UnsentText } from "@/components/ui/unsent-text";
import { idle } from "@/lib/form-state";
import { typedIn } from "@/lib/form-values";
import { note } from "./mutations";

/** For those who may note an action without editing it: the Région, and the territories it is shared with. */
export function NoteForm({ actionId, requestKey }: { actionId: string; requestKey: string }) {
  const [state, submit] = useActionState(note, idle);
  const refused = state.status === "refused" || state.status === "signed-out";
  return (
    <Block title="Ajouter une note">
      {state.status === "invalid" && (
        <ErrorSummary errors={state.errors} labels={{ note: "Note de suivi" }} />
      )}
      {refused && <Notice>{state.message}</Notice>}
      <form action={submit} className="upd" noValidate>
        <UnsentText refused={refused || state.status === "invalid"} />
        <input type="hidden" name="actionId" value={actionId} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextArea
          name="note"
          label="Note de suivi"
          hint="Elle est datée d’aujourd’hui et signée. Ne nommez pas de porteur de projet."
          value={typedIn(state.values, "note")}
          errors={state.errors?.note}
        />
        <FormFoot>
          <SubmitButton>Ajouter la note</SubmitButton>
          <SavedLine>{state.status === "saved" ? state.message : null}</SavedLine>
        </FormFoot>
      </form>
    </Block>
  );
}
