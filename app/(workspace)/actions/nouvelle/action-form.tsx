"use client";

import { useEffect } from "react";
import { ActionRecordFields } from "@/components/actions/record-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { ActionChoices } from "@/db/actions/choices";
import type { Axis } from "@/db/enums";
import { newAction } from "@/lib/actions/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { addAction, findLeads } from "../mutations";

type Props = {
  planId: string;
  territoryId: string;
  axis?: Axis;
  objectiveId?: string;
  choices: ActionChoices;
  requestKey: string;
  /** Another was just created from here: its title is awaited. */
  again?: boolean;
};

export function ActionForm({
  planId,
  territoryId,
  axis,
  objectiveId,
  choices,
  requestKey,
  again = false,
}: Props) {
  const [state, submit] = useMutation(addAction);
  useEffect(() => {
    if (again) document.getElementById("title")?.focus();
  }, [again]);
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(newAction)}
      hidden={{ planId, requestKey }}
      className="upd record"
    >
      <ActionRecordFields
        state={state}
        choices={choices}
        stored={{ objectiveId }}
        proposed={axis}
        leads={{ territoryId, ask: findLeads }}
      />
      <FormFoot>
        <SubmitButton>Créer l’action</SubmitButton>
        <SubmitButton variant="second" name="another" value="oui">
          Créer et ajouter une autre
        </SubmitButton>
        <LeaveLink href={`/plans/${planId}`} />
      </FormFoot>
    </FormFrame>
  );
}
