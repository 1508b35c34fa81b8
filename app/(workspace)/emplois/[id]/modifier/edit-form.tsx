"use client";

import { JobFields } from "@/components/jobs/fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { JobOptions } from "@/lib/jobs/choices";
import { type JobValues, jobFields } from "@/lib/jobs/fields";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { editJob } from "../../mutations";

type Props = {
  job: { id: string; version: number };
  values: JobValues;
  options: JobOptions;
  requestKey: string;
};

export function EditForm({ job, values, options, requestKey }: Props) {
  const [state, submit] = useMutation(editJob);
  const href = `/emplois/${job.id}`;
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cette déclaration"
        state={state}
        submit={submit}
        {...conflictRows(jobFields, state.values ?? {}, state.theirs as Stored, options)}
        hidden={{ jobId: job.id, requestKey }}
        href={`${href}/modifier`}
      >
        <JobFields
          state={{ ...state, errors: undefined }}
          values={values}
          options={options}
          prefix="saisie-"
        />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(jobFields)}
      hidden={{ jobId: job.id, version: job.version, requestKey }}
      loaded={values}
    >
      <JobFields state={state} values={values} options={options} />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>
  );
}
