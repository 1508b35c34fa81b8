import { actionStatuses, confidences } from "@/db/enums";
import { type Compared, type ConflictRow, compare, saysSomething } from "@/lib/conflict";
import type { FormValues } from "@/lib/form-values";
import { formatDate, formatPercent } from "@/lib/format";
import { confidenceLabels } from "./labels";
import { actionStatusLabels } from "./states";
import type { StoredAction } from "./stored";

const none = "non renseigné";

const compared: readonly (Compared & { name: keyof StoredAction })[] = [
  {
    name: "status",
    label: "État",
    say: (value) => {
      const status = actionStatuses.find((known) => known === value);
      return status ? actionStatusLabels[status] : none;
    },
  },
  { name: "plannedEndOn", label: "Échéance", say: formatDate },
  { name: "resumeOn", label: "Date de reprise", say: formatDate },
  { name: "statusReason", label: "Motif de l’abandon" },
  { name: "actualEndOn", label: "Date de fin réelle", say: formatDate },
  { name: "result", label: "Résultat" },
  {
    name: "progress",
    label: "Avancement",
    say: (value) => (/^\d{1,3}$/.test(value) ? formatPercent(Number(value)) : value),
  },
  {
    name: "confidence",
    label: "Météo",
    say: (value) => {
      const confidence = confidences.find((known) => known === value);
      return confidence ? confidenceLabels[confidence] : none;
    },
  },
];

/** Fields a status does not need are kept out of sight when both sides leave them empty. */
const dependent = new Set(["resumeOn", "statusReason", "actualEndOn", "result"]);

/** What was typed beside what is stored, one row a field of the update form, in its order. */
export function prepareConflict(typed: FormValues, stored: StoredAction): ConflictRow[] {
  // The deadline is asked of a late action alone.
  const asked = compared.filter(({ name }) => name !== "plannedEndOn" || name in typed);
  return compare(asked, typed, stored);
}

/** True for a row worth a line; what another state holds, offered again on both sides, is not. */
export function isShown(row: ConflictRow): boolean {
  return !dependent.has(row.name) || (saysSomething(row) && row.how !== "same");
}
