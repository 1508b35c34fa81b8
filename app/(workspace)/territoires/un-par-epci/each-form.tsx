"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { territoryEach } from "@/lib/territories/fields";
import { addEach } from "../mutations";

type Props = { startsOn: string; submits: string; requestKey: string };

const labels = labelsOf(territoryEach);

export function EachForm({ startsOn, submits, requestKey }: Props) {
  const [state, submit] = useMutation(addEach);
  const field = fieldReader<keyof typeof labels>(state, labels, { startsOn });
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <FormFoot>
        <SubmitButton pendingLabel="Création et carte…">{submits}</SubmitButton>
        <LeaveLink href="/territoires/perimetres" />
      </FormFoot>
    </FormFrame>
  );
}
