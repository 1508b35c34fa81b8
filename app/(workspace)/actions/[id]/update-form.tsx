"use client";

import { useActionState } from "react";
import { Block } from "@/components/ui/block";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormFoot } from "@/components/ui/form-foot";
import { Refused } from "@/components/ui/refused";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnsentText } from "@/components/ui/unsent-text";
import { idle } from "@/lib/form-state";
import { ConflictForm } from "./conflict-form";
import { type EditedAction, FieldsPanel, fieldLabels } from "./fields-panel";
import { updateAction } from "./mutations";

type Props = {
  action: EditedAction;
  /** Key of this form's next write; the page gives a new one after each. */
  requestKey: string;
  /** « Dernier enregistrement : 2 avril 2026 à 17 h 12, version 13 ». */
  lastSaved: string;
};

export function UpdateForm({ action, requestKey, lastSaved }: Props) {
  const [state, submit] = useActionState(updateAction, idle);
  if (state.status === "conflict")
    return <ConflictForm action={action} state={state} submit={submit} requestKey={requestKey} />;
  const saved = state.status === "saved";
  return (
    <Block title="Mettre à jour" sub="Tous les champs sont facultatifs, sauf l’état et l’avancement.">
      {state.status === "invalid" && <ErrorSummary errors={state.errors} labels={fieldLabels} />}
      <Refused state={state} />
      <form action={submit} className="upd" noValidate>
        <UnsentText refused={!saved && state.status !== "idle"} />
        <input type="hidden" name="actionId" value={action.id} />
        <input type="hidden" name="version" value={action.version} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <FieldsPanel action={action} state={state} />
        <FormFoot>
          <SubmitButton>Enregistrer</SubmitButton>
          <SavedLine fresh={saved}>{saved ? `${state.message} ${lastSaved}` : lastSaved}</SavedLine>
        </FormFoot>
      </form>
    </Block>
  );
}
