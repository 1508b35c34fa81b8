"use client";

import { ProjectFields } from "@/components/domain/project-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { fieldReader } from "@/lib/form-state";
import type { ProjectOptions } from "@/lib/projects/choices";
import { projectFieldLabels } from "@/lib/projects/fields";
import { createProject } from "./mutations";

type Props = {
  /** Where this reader may open a project. */
  territories: readonly { id: string; name: string }[];
  values: Readonly<Partial<Record<keyof typeof projectFieldLabels, string | null>>>;
  options: ProjectOptions;
  requestKey: string;
};

export function ProjectForm({ territories, values, options, requestKey }: Props) {
  const [state, submit] = useMutation(createProject);
  const field = fieldReader(state, projectFieldLabels, values);
  const [only] = territories;
  const single: Record<string, string> = territories.length === 1 && only ? { territoryId: only.id } : {};
  return (
    <FormFrame state={state} submit={submit} labels={projectFieldLabels} hidden={{ requestKey, ...single }}>
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
