import { recordLabels } from "./actions/record";
import { fieldLabels, reportLabels } from "./events/labels";
import type { FormValues } from "./form-values";
import { jobFields } from "./jobs/fields";
import { labelsOf } from "./kernel/derived";
import { planLabels, pldeLabels } from "./plans/edited";
import { holderFieldLabels, meetingFieldLabels, projectFieldLabels } from "./projects/fields";

const labels: Readonly<Record<string, string>> = {
  ...planLabels,
  ...pldeLabels,
  ...recordLabels,
  ...holderFieldLabels,
  ...meetingFieldLabels,
  ...labelsOf(jobFields),
  ...projectFieldLabels,
  ...reportLabels,
  ...fieldLabels,
  note: "Note de suivi",
  statusReason: "Motif",
  blockedReason: "Ce qui bloque",
  unblockingCondition: "Ce qui débloquerait l’action",
  label: "Objectif",
  result: "Résultat",
  progress: "Avancement",
  email: "Adresse électronique",
};

/** Never shown: what a form sends of its own, ids, and codes of choices. */
const isText = (name: string, value: string) =>
  !["loaded", "version", "stamp", "requestKey"].includes(name) &&
  value.trim() !== "" &&
  !/^[a-z_]+$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** What a person typed in a form, in its order, under the labels of its fields where they are known. */
export function textsOf(values: FormValues): { name: string; label: string; text: string }[] {
  return Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((text) => isText(name, text))
      .map((text) => ({ name, label: labels[name] ?? "Texte", text })),
  );
}
