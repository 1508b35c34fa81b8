"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { ProjectFields } from "@/components/projects/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import type { ProjectOptions } from "@/lib/projects/choices";
import { type ProjectValues, projectFields } from "@/lib/projects/fields";
import { editProject } from "../../mutations";

type Props = {
  project: { id: string; version: number };
  values: ProjectValues;
  options: ProjectOptions;
  requestKey: string;
};

export function EditForm({ project, values, options, requestKey }: Props) {
  const [state, submit] = useMutation(editProject);
  const href = `/projets/${project.id}`;
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce projet"
        state={state}
        submit={submit}
        {...conflictRows(projectFields, state.values ?? {}, state.theirs as Stored, options)}
        hidden={{ projectId: project.id, requestKey }}
        href={`${href}/modifier`}
      >
        <ProjectFields
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
      labels={labelsOf(projectFields)}
      hidden={{ projectId: project.id, version: project.version, requestKey }}
      loaded={values}
    >
      <ProjectFields state={state} values={values} options={options} />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>
  );
}
