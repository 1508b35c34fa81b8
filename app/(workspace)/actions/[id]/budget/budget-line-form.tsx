"use client";

import { BudgetLineFields } from "@/components/actions/budget-line-fields";
import { GroundForm } from "@/components/page/ground-form";
import { type BudgetLineValues, budgetLineFields } from "@/lib/actions/budget/fields";
import { addLine, editLine } from "../../mutations";

type Props = {
  actionId: string;
  /** Without one, the form makes a line. */
  line?: { id: string; version: number };
  values: BudgetLineValues;
  signed: boolean;
  requestKey: string;
};

export function BudgetLineForm({ actionId, line, values, signed, requestKey }: Props) {
  return (
    <GroundForm
      what="Cette ligne"
      mutation={line ? editLine : addLine}
      fields={budgetLineFields}
      hidden={line ? { budgetLineId: line.id, requestKey } : { actionId, requestKey }}
      stored={line && { version: line.version, values }}
      href={`/actions/${actionId}/budget`}
      submit={line ? "Enregistrer la ligne" : "Ajouter la ligne"}
    >
      {(state, prefix) => (
        <BudgetLineFields state={state} values={values} signed={signed} prefix={`${prefix}ligne-`} />
      )}
    </GroundForm>
  );
}
