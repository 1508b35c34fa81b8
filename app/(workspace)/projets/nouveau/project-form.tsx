"use client";

import { ProjectFields } from "@/components/projects/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import type { ProjectOptions } from "@/lib/projects/choices";
import { type ProjectValues, projectFields } from "@/lib/projects/fields";
import { createProject } from "../mutations";

const labels = { territoryId: "Territoire", ...labelsOf(projectFields) };

type Props = {
  /** Where this reader may open a project. */
  territories: readonly { id: string; name: string }[];
  values: ProjectValues & { territoryId?: string };
  options: ProjectOptions;
  requestKey: string;
};

export function ProjectForm({ territories, values: proposed, options, requestKey }: Props) {
  const [state, submit] = useMutation(createProject);
  const field = fieldReader(state, labels, proposed);
  const { territoryId: _, ...values } = proposed;
  const [only] = territories;
  const single: Record<string, string> = territories.length === 1 && only ? { territoryId: only.id } : {};
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey, ...single }}>
      {territories.length > 1 && (
        <SelectField
          {...field("territoryId")}
          options={territories.map(({ id, name }) => ({ value: id, label: name }))}
          hint="La commune, l’action et l’événement sont de ce territoire."
        />
      )}
      <ProjectFields state={state} values={values} options={options} />
      <FormFoot>
        <SubmitButton pendingLabel="Création…">Créer le projet</SubmitButton>
        <LeaveLink href="/projets" />
      </FormFoot>
    </FormFrame>
  );
}
