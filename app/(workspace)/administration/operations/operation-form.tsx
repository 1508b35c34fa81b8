"use client";

import { OperationFields } from "@/components/operations/fields";
import { GroundForm } from "@/components/page/ground-form";
import { type OperationValues, operationFields } from "@/lib/operations/fields";
import { addOperation, editOperation } from "./mutations";

type Props = {
  /** Without one, the form makes an operation. */
  operation?: { id: string; version: number };
  values: OperationValues;
  requestKey: string;
};

export function OperationForm({ operation, values, requestKey }: Props) {
  const list = "/administration/operations";
  return (
    <GroundForm
      what="Cette opération"
      mutation={operation ? editOperation : addOperation}
      fields={operationFields}
      hidden={operation ? { operationId: operation.id, requestKey } : { requestKey }}
      stored={operation && { version: operation.version, values }}
      href={operation ? `${list}/${operation.id}` : list}
      submit={operation ? "Enregistrer" : "Ajouter l’opération"}
    >
      {(state, prefix) => <OperationFields state={state} values={values} prefix={prefix} />}
    </GroundForm>
  );
}
