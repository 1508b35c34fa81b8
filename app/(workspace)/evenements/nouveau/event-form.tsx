"use client";

import { EventFields } from "@/components/events/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { EventChoices } from "@/db/events/choices";
import { eventMain } from "@/lib/events/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { create } from "../mutations";

type Props = {
  territoryId: string;
  requestKey: string;
  choices: EventChoices;
  /** The action from whose page one comes. */
  actionId?: string;
};

export function EventForm({ territoryId, requestKey, choices, actionId = "" }: Props) {
  const [state, submit] = useMutation(create);
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(eventMain)}
      hidden={{ territoryId, requestKey }}
    >
      <EventFields choices={choices} stored={{ actionId }} state={state} />
      <FormFoot>
        <SubmitButton>Programmer l’événement</SubmitButton>
        <LeaveLink href="/evenements" />
      </FormFoot>
    </FormFrame>
  );
}
