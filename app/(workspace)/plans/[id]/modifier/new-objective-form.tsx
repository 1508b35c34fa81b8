"use client";

import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import type { Axis } from "@/db/enums";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { newObjective } from "@/lib/plans/objectives/fields";
import { add } from "../../mutations";

type Props = {
  planId: string;
  axis: Axis;
  orientations: readonly { id: string; label: string }[];
  requestKey: string;
};

const labels = labelsOf(newObjective);

/** Adds an orientation to an axis, or an objective under one. */
export function NewObjectiveForm({ planId, axis, orientations, requestKey }: Props) {
  const [state, submit] = useMutation(add);
  const field = fieldReader(state, labels, {}, `${axis}-`);
  const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, `${axis}-${name}`]));
  return (
    <details className="fold" open={state.status !== "idle" || undefined}>
      <summary>Ajouter un objectif</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={ids}
        hidden={{ planId, axis, requestKey }}
        className="upd"
      >
        <SelectField
          {...field("parentId")}
          options={orientations.map(({ id, label }) => ({ value: id, label }))}
          empty="Aucune&nbsp;: c’est une orientation"
        />
        <TextArea {...field("label")} rows={2} />
        <SubmitButton size="small">Ajouter</SubmitButton>
        <SavedLine state={state} />
      </FormFrame>
    </details>
  );
}
