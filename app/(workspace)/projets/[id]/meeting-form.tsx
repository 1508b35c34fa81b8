"use client";

import { Choices } from "@/components/ui/choices";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { meetingFields } from "@/lib/projects/meetings/fields";
import { noteContact } from "../mutations";

const kinds = optionsOf(meetingFields.kind);

const labels = labelsOf(meetingFields);

type Props = { projectId: string; requestKey: string; today: string };

/** A contact, dated today unless said otherwise. */
export function MeetingForm({ projectId, requestKey, today }: Props) {
  const [state, submit] = useMutation(noteContact);
  const field = fieldReader(state, labels, { metOn: today, kind: "appointment" });
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ projectId, requestKey }}>
      <TextField {...field("metOn")} type="date" width="11rem" />
      <Choices {...field("kind")} options={kinds} />
      <TextArea {...field("summary")} rows={3} />
      <div className="pair">
        <TextField {...field("nextStep")} />
        <TextField {...field("nextDueOn")} type="date" width="11rem" />
      </div>
      <FormFoot>
        <SubmitButton>Noter le contact</SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}
