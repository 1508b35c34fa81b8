"use client";

import { GroundForm } from "@/components/page/ground-form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { meetingTexts } from "@/lib/projects/meetings/fields";
import { correctContact } from "../../mutations";

type Texts = { summary: string; nextStep: string; nextDueOn: string };
type Props = { meeting: { id: string; version: number } & Texts; requestKey: string; href: string };

const labels = labelsOf(meetingTexts);

/** Folded under a contact, for its author. */
export const CorrectForm = ({ meeting: { id, version, ...values }, requestKey, href }: Props) => (
  <GroundForm
    what="Ce contact"
    mutation={correctContact}
    fields={meetingTexts}
    hidden={{ meetingId: id, requestKey }}
    stored={{ version, values }}
    href={href}
    submit="Enregistrer la correction"
    fold="Corriger"
  >
    {(state, prefix) => {
      const field = fieldReader(state, labels, values, `${prefix}${id}-`);
      return (
        <>
          <TextArea {...field("summary")} rows={3} />
          <div className="pair">
            <TextField {...field("nextStep")} />
            <TextField {...field("nextDueOn")} type="date" width="11rem" />
          </div>
        </>
      );
    }}
  </GroundForm>
);
