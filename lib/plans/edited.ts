import type { EditedPlan } from "@/db/plans/writes";
import { formatDate } from "@/lib/french/format";
import type { Compared, Stored } from "@/lib/kernel/conflict";
import { savedHead } from "./stored";

/** Fields of the plan, in the order of its form. */
export const planLabels = {
  title: "Intitulé du plan",
  startsOn: "Début du plan",
  endsOn: "Fin du plan",
  signedOn: "Date de signature",
  deliberation: "Délibération",
  diagnosis: "Diagnostic",
  stakes: "Enjeux",
  governance: "Gouvernance",
};

const dates = ["startsOn", "endsOn", "signedOn"];

function fieldsOf(labels: Readonly<Record<string, string>>): Compared[] {
  return Object.entries(labels).map(([name, label]) => ({
    name,
    label,
    say: dates.includes(name) ? formatDate : undefined,
  }));
}

/** What a conflict compares of it. */
export const planFields = fieldsOf(planLabels);

/** The plan as stored, under the names of its form. */
export function planValues(plan: EditedPlan) {
  const { title, startsOn, endsOn, signedOn, deliberation, diagnosis, stakes, governance } = plan;
  return { title, startsOn, endsOn, signedOn, deliberation, diagnosis, stakes, governance };
}

/** The plan as stored with who saved it and when: what a conflict shows beside mine. */
export function storedPlan(plan: EditedPlan, timeZone: string): Stored {
  return { ...savedHead(plan, timeZone), ...planValues(plan) };
}
