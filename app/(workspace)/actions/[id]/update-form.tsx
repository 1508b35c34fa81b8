"use client";

import { Block } from "@/components/ui/block";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import { useMutation } from "@/components/ui/use-mutation";
import { followedValues } from "@/lib/actions/stored";
import { updateAction } from "../mutations";
import { ConflictForm } from "./conflict-form";
import { type EditedAction, FieldsPanel, labels } from "./fields-panel";

type Props = {
  action: EditedAction;
  /** Key of this form's next write; the page gives a new one after each. */
  requestKey: string;
  /** « Dernier enregistrement : 2 avril 2026 à 17 h 12, version 13 ». */
  lastSaved: string;
};

export function UpdateForm({ action, requestKey, lastSaved }: Props) {
  const [state, submit] = useMutation(updateAction);
  if (state.status === "conflict")
    return <ConflictForm action={action} state={state} submit={submit} requestKey={requestKey} />;
  return (
    <Block
      title="Mettre à jour"
      sub={`Tous les champs sont facultatifs, sauf l’état${action.progressBasis === "steps" ? "" : " et l’avancement"}.`}
    >
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        hidden={{ actionId: action.id, version: action.version, requestKey }}
        loaded={followedValues(action)}
      >
        <FieldsPanel action={action} state={state} />
        <FormFoot>
          <SubmitButton>Enregistrer</SubmitButton>
          <SavedLine state={state} fresh>
            {typeset(lastSaved)}
          </SavedLine>
        </FormFoot>
      </FormFrame>
    </Block>
  );
}
