import { operationLimits as limits } from "@/db/operations/limits";
import type { OperationWrite } from "@/db/operations/table";
import { dayOrNone, fieldsOf, oneLine, textOrNone } from "@/lib/kernel/dictionary";

/** What is written of a regional operation, in the order of its form. */
export const operationFields = fieldsOf<OperationWrite>()({
  label: oneLine(limits.label, { label: "Nom", missing: "Donnez le nom de l’opération." }),
  description: textOrNone(limits.description, { label: "Présentation", none: "non renseignée" }),
  endsOn: dayOrNone({ label: "Dernier jour", none: "sans fin" }),
});

export type OperationValues = Readonly<Partial<Record<keyof typeof operationFields, string | number | null>>>;
