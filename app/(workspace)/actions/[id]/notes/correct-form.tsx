"use client";

import { GroundForm } from "@/components/page/ground-form";
import { TextArea } from "@/components/ui/text-area";
import { noteFields } from "@/lib/actions/notes/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { correct } from "../../mutations";

type Props = { note: { id: string; version: number; body: string }; requestKey: string; href: string };

const labels = labelsOf(noteFields);

/** Folded under a note, for its author. */
export const CorrectForm = ({ note: { id, version, body }, requestKey, href }: Props) => (
  <GroundForm
    what="Cette note"
    mutation={correct}
    fields={noteFields}
    hidden={{ noteId: id, requestKey }}
    stored={{ version, values: { body } }}
    href={href}
    submit="Enregistrer la correction"
    fold="Corriger"
  >
    {(state, prefix) => (
      <TextArea {...fieldReader(state, labels, { body }, `${prefix}${id}-`)("body")} rows={3} />
    )}
  </GroundForm>
);
