"use client";

import { JobFields } from "@/components/jobs/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { JobOptions } from "@/lib/jobs/choices";
import { type JobValues, jobFields } from "@/lib/jobs/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { declareJobs } from "../mutations";

const labels = { territoryId: "Territoire", ...labelsOf(jobFields) };

type Props = {
  /** Where this reader may declare jobs. */
  territories: readonly { id: string; name: string }[];
  values: JobValues;
  options: JobOptions;
  requestKey: string;
};

export function JobForm({ territories, values, options, requestKey }: Props) {
  const [state, submit] = useMutation(declareJobs);
  const field = fieldReader(state, labels, values);
  const [only] = territories;
  const single: Record<string, string> = territories.length === 1 && only ? { territoryId: only.id } : {};
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey, ...single }}>
      {territories.length > 1 && (
        <SelectField
          {...field("territoryId")}
          options={territories.map(({ id, name }) => ({ value: id, label: name }))}
          hint="Le projet, l’action et la prévision sont de ce territoire."
        />
      )}
      <JobFields state={state} values={values} options={options} />
      <FormFoot>
        <SubmitButton>Déclarer ces emplois</SubmitButton>
        <LeaveLink href="/emplois" />
      </FormFoot>
    </FormFrame>
  );
}
