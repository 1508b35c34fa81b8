import { actionStatuses, confidences } from "@/db/enums";
import { type FormValues, typedIn } from "@/lib/form-values";
import { formatDate, formatPercent } from "@/lib/format";
import { actionStatusLabels, confidenceLabels } from "./labels";
import type { StoredAction } from "./stored";

type Side = { value: string; text: string };

export type ConflictRow = { name: string; label: string; same: boolean; mine: Side; theirs: Side };

const none = "non renseigné";

const compared: { name: keyof StoredAction; label: string; say: (value: string) => string }[] = [
  {
    name: "status",
    label: "État",
    say: (value) => {
      const status = actionStatuses.find((known) => known === value);
      return status ? actionStatusLabels[status] : none;
    },
  },
  { name: "resumeOn", label: "Date de reprise", say: formatDate },
  { name: "statusReason", label: "Motif de l’abandon", say: (value) => value },
  { name: "actualEndOn", label: "Date de fin réelle", say: formatDate },
  { name: "result", label: "Résultat", say: (value) => value },
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
  return compared.map(({ name, label, say }) => {
    const side = (value: string): Side => ({ value, text: value === "" ? none : say(value) });
    const mine = side(typedIn(typed, name) ?? "");
    const theirs = side(String(stored[name] ?? ""));
    return { name, label, same: mine.value === theirs.value, mine, theirs };
  });
}

/** True for a row worth a line: a field that says something on one side at least. */
export function isShown(row: ConflictRow): boolean {
  return !dependent.has(row.name) || row.mine.value !== "" || row.theirs.value !== "";
}
