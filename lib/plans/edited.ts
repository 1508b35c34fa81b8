import type { EditedPlan, EditedPlde } from "@/db/plans/writes";
import { formatDate } from "@/lib/french/format";
import type { Compared, Stored } from "@/lib/kernel/conflict";
import { savedHead } from "./stored";

/** Fields of the plan and of its PLDE, in the order of their forms. */
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

export const pldeLabels = {
  title: "Intitulé du PLDE",
  startsOn: "Début du PLDE",
  endsOn: "Fin du PLDE",
  priorities: "Priorités",
};

const dates = ["startsOn", "endsOn", "signedOn"];

function fieldsOf(labels: Readonly<Record<string, string>>): Compared[] {
  return Object.entries(labels).map(([name, label]) => ({
    name,
    label,
    say: dates.includes(name) ? formatDate : undefined,
  }));
}

/** What a conflict compares of each. */
export const planFields = fieldsOf(planLabels);
export const pldeFields = fieldsOf(pldeLabels);

/** The plan as stored, under the names of its form. */
export function planValues(plan: EditedPlan) {
  const { title, startsOn, endsOn, signedOn, deliberation, diagnosis, stakes, governance } = plan;
  return { title, startsOn, endsOn, signedOn, deliberation, diagnosis, stakes, governance };
}

/** The PLDE as stored, under the names of its form. */
export function pldeValues({ title, startsOn, endsOn, priorities }: EditedPlde) {
  return { title, startsOn, endsOn, priorities };
}

/** The plan as stored with who saved it and when: what a conflict shows beside mine. */
export function storedPlan(plan: EditedPlan, timeZone: string): Stored {
  return { ...savedHead(plan, timeZone), ...planValues(plan) };
}

/** The same of a PLDE. */
export function storedPlde(plde: EditedPlde, timeZone: string): Stored {
  return { ...savedHead(plde, timeZone), ...pldeValues(plde) };
}
