"use client";

import { GroundForm } from "@/components/page/ground-form";
import { RegionalObjectiveFields } from "@/components/policy/objective-fields";
import { type RegionalObjectiveValues, regionalObjectiveFields } from "@/lib/policy/objectives/fields";
import { addObjective, editObjective } from "../mutations";

type Props = {
  /** Without one, the form makes an objective. */
  objective?: { id: string; version: number };
  values: RegionalObjectiveValues;
  requestKey: string;
};

export function RegionalObjectiveForm({ objective, values, requestKey }: Props) {
  return (
    <GroundForm
      what="Cet objectif"
      mutation={objective ? editObjective : addObjective}
      fields={regionalObjectiveFields}
      hidden={objective ? { regionalObjectiveId: objective.id, requestKey } : { requestKey }}
      stored={objective && { version: objective.version, values }}
      href={objective ? `/politique-regionale/objectifs/${objective.id}` : "/politique-regionale"}
      submit={objective ? "Enregistrer" : "Ajouter l’objectif"}
    >
      {(state, prefix) => <RegionalObjectiveFields state={state} values={values} prefix={prefix} />}
    </GroundForm>
  );
}
