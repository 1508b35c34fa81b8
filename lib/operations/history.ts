import { tellingOf } from "@/lib/kernel/telling";
import { operationFields } from "./fields";

/** How the history of an operation is told. */
export const operationTelling = tellingOf(operationFields, {
  made: "Opération ajoutée.",
  binned: "Mise à la corbeille.",
  restored: "Sortie de la corbeille.",
  values: ["label", "endsOn"],
  leaving: {},
  untold: [],
});
