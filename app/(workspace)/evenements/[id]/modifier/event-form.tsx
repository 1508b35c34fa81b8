"use client";

import { EventFields } from "@/components/events/fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import { useMutation } from "@/components/ui/use-mutation";
import type { EventChoices } from "@/db/events/choices";
import { eventOptions } from "@/lib/events/choices";
import { eventMain } from "@/lib/events/fields";
import type { StoredFields } from "@/lib/events/stored";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { update } from "../../mutations";

type Props = {
  eventId: string;
  version: number;
  requestKey: string;
  choices: EventChoices;
  stored: StoredFields;
  lastSaved: string;
};

export function EventForm({ eventId, version, requestKey, choices, stored, lastSaved }: Props) {
  const [state, submit] = useMutation(update);
  const record = `/evenements/${eventId}`;
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cet événement"
        state={state}
        submit={submit}
        {...conflictRows(eventMain, state.values ?? {}, state.theirs as Stored, eventOptions(choices))}
        hidden={{ eventId, requestKey }}
        href={`${record}/modifier`}
      >
        <EventFields
          choices={choices}
          stored={stored}
          state={{ ...state, errors: undefined }}
          prefix="saisie-"
        />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(eventMain)}
      hidden={{ eventId, version, requestKey }}
      loaded={stored}
    >
      <EventFields choices={choices} stored={stored} state={state} />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={record} />
        <SavedLine>{typeset(lastSaved)}</SavedLine>
      </FormFoot>
    </FormFrame>
  );
}
