"use client";

import { EventDays } from "@/components/events/days";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { eventDays } from "@/lib/events/fields";
import type { StoredHours } from "@/lib/events/stored";
import { labelsOf } from "@/lib/kernel/derived";
import { reprogram } from "../mutations";

type Props = {
  eventId: string;
  version: number;
  requestKey: string;
  /** Its hours, proposed again: its days are the ones to change. */
  stored: StoredHours;
};

/** New dates for an event that was postponed or cancelled. */
export function ReprogramForm({ stored, ...hidden }: Props) {
  const [state, submit] = useMutation(reprogram);
  return (
    <>
      {state.status === "conflict" && (
        <Notice>
          Cet événement a changé depuis l’ouverture de cette page.{" "}
          <a href={`/evenements/${hidden.eventId}`}>Relire la fiche</a>
        </Notice>
      )}
      <FormFrame state={state} submit={submit} labels={labelsOf(eventDays)} hidden={hidden} loaded={{}}>
        <EventDays state={state} stored={stored} />
        <FormFoot>
          <SubmitButton>Programmer à ces dates</SubmitButton>
        </FormFoot>
      </FormFrame>
    </>
  );
}
