"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { territoryEnd } from "@/lib/territories/fields";
import { close } from "../../mutations";

type Props = { territory: { id: string; slug: string; version: number }; requestKey: string };

const labels = labelsOf(territoryEnd);

export function EndForm({ territory: { id, slug, version }, requestKey }: Props) {
  const [state, submit] = useMutation(close);
  const field = fieldReader<keyof typeof labels>(state, labels, {});
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ territoryId: id, version, requestKey }}
    >
      <TextField {...field("on")} type="date" width="11rem" required hint="Par exemple le 1er janvier." />
      <TextArea {...field("why")} rows={3} required hint="Lu dans toute la Région." />
      <FormFoot>
        <SubmitButton pendingLabel="Enregistrement et carte…">Fermer le territoire</SubmitButton>
        <LeaveLink href={`/territoires/${slug}/perimetre`} />
      </FormFoot>
    </FormFrame>
  );
}
