"use client";

import { useActionState } from "react";
import { EventFields } from "@/components/domain/event-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EventChoices } from "@/db/queries/event-choices";
import { fieldLabels } from "@/lib/events/labels";
import { idle } from "@/lib/form-state";
import { create } from "./mutations";

type Props = {
  territoryId: string;
  requestKey: string;
  choices: EventChoices;
  /** The action from whose page one comes. */
  actionId?: string;
};

export function EventForm({ territoryId, requestKey, choices, actionId = "" }: Props) {
  const [state, submit] = useActionState(create, idle);
  return (
    <FormFrame state={state} submit={submit} labels={fieldLabels} hidden={{ territoryId, requestKey }}>
      <EventFields choices={choices} stored={{ actionId }} state={state} />
      <FormFoot>
        <SubmitButton>Programmer l’événement</SubmitButton>
        <a className="btn second" href="/evenements">
          Renoncer
        </a>
      </FormFoot>
    </FormFrame>
  );
}
