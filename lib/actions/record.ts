import type { ActionStatus, Axis } from "@/db/enums";
import type { ActionChoices } from "@/db/queries/action-choices";
import type { Action } from "@/db/queries/actions";
import type { Compared, Stored } from "@/lib/conflict";
import { formatDate, formatInstant } from "@/lib/format";

/** Fields of an action's record, in the order of its form. */
export const recordLabels = {
  axis: "Axe",
  title: "Intitulé",
  objectiveId: "Objectif du plan",
  description: "Description",
  expectedResult: "Résultat attendu",
  leadOrganisationId: "Structure responsable",
  associates: "Territoires associés",
  regionalObjectives: "Objectifs de la Région",
  plannedStartOn: "Début prévu",
  plannedEndOn: "Fin prévue",
  actualStartOn: "Début réel",
  actualEndOn: "Fin réelle",
};

type Named = readonly { id: string; name?: string; label?: string }[];

const sayIn = (known: Named) => (value: string) =>
  value
    .split(",")
    .map((id) => known.find((one) => one.id === id))
    .map((one) => one?.name ?? one?.label ?? "hors de la liste")
    .join(", ");

/** The fields that a conflict compares, each said in French. The real end is asked of a done action only. */
export function recordFields(choices: ActionChoices, done: boolean): Compared[] {
  const says: Partial<Record<keyof typeof recordLabels, Compared["say"]>> = {
    objectiveId: sayIn(choices.objectives),
    leadOrganisationId: sayIn(choices.organisations),
    associates: sayIn(choices.territories),
    regionalObjectives: sayIn(choices.regionalObjectives),
    plannedStartOn: formatDate,
    plannedEndOn: formatDate,
    actualStartOn: formatDate,
    actualEndOn: formatDate,
  };
  return (Object.keys(recordLabels) as (keyof typeof recordLabels)[])
    .filter((name) => name !== "axis" && (done || name !== "actualEndOn"))
    .map((name) => ({ name, label: recordLabels[name], say: says[name] }));
}

/** The record as stored, under the names of its form. */
export function recordValues(action: Action) {
  return {
    title: action.title,
    objectiveId: action.objectiveId,
    description: action.description,
    expectedResult: action.expectedResult,
    leadOrganisationId: action.leadOrganisationId,
    associates: action.associates.map(({ id }) => id),
    regionalObjectives: action.regionalObjectives.map(({ id }) => id),
    plannedStartOn: action.plannedStartOn,
    plannedEndOn: action.plannedEndOn,
    actualStartOn: action.actualStartOn,
    actualEndOn: action.actualEndOn,
  };
}

/** The same with who saved it and when: what a conflict shows beside mine. */
export function storedRecord(action: Action, timeZone: string): Stored {
  return {
    version: action.version,
    savedBy: action.updatedByName ?? "Maillage",
    savedAt: formatInstant(action.updatedAt, timeZone),
    ...recordValues(action),
  };
}

type Typed = {
  objectiveId: string | null;
  leadOrganisationId: string | null;
  associates: readonly string[];
  regionalObjectives: readonly string[];
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  actualStartOn: string | null;
  actualEndOn?: string | null;
};

type StoredFacts = {
  leadOrganisationId: string | null;
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  actualEndOn: string | null;
};

/** `plan…`: null for a reader who does not read the plan. */
type Place = { axis: Axis; status: ActionStatus; planStartsOn: string | null; planEndsOn: string | null };

const nothing: StoredFacts = {
  leadOrganisationId: null,
  plannedStartOn: null,
  plannedEndOn: null,
  actualEndOn: null,
};

const holds = (known: Named, id: string | null) => id === null || known.some((one) => one.id === id);

/** The axis of a new action: that of its objective, whatever was chosen, else the one chosen; null when neither is known. */
export function axisOf(
  typed: { axis: Axis | null; objectiveId: string | null },
  { objectives }: Pick<ActionChoices, "objectives">,
): Axis | null {
  return objectives.find(({ id }) => id === typed.objectiveId)?.axis ?? typed.axis;
}

const yearsFrom = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** A planned day more than a year before or after the plan is a slip of the keyboard: what to say of it, or null. */
export function slip(
  { planStartsOn: starts, planEndsOn: ends }: Pick<Place, "planStartsOn" | "planEndsOn">,
  day: string | null,
): string | null {
  if (day === null || starts === null || ends === null) return null;
  if (day >= yearsFrom(starts, -1) && day <= yearsFrom(ends, 1)) return null;
  return `Cette date est à plus d’un an du plan, qui va du ${formatDate(starts)} au ${formatDate(ends)}. Vérifiez l’année.`;
}

const later = (day: string | null, than: string | null) => day !== null && than !== null && day > than;

/**
 * What the plan, the Région or the day contradict in a record, by field, or null when all holds. `stored` is the action as it
 * is: the organisation and the planned days it already has stay allowed, and a real end that the form does not hold stays.
 */
export function wrongRecord(
  typed: Typed,
  of: Place,
  choices: ActionChoices,
  today: string,
  stored: StoredFacts = nothing,
): Record<string, string[]> | null {
  const { associates, regionalObjectives, leadOrganisationId: lead, actualStartOn: start } = typed;
  const asked = typed.actualEndOn !== undefined;
  const end = typed.actualEndOn === undefined ? stored.actualEndOn : typed.actualEndOn;
  const done = of.status === "done";
  const objectives = choices.objectives.filter(({ axis }) => axis === of.axis);
  const rules: [keyof typeof recordLabels, boolean, string][] = [
    ["objectiveId", !holds(objectives, typed.objectiveId), "Choisissez un objectif de l’axe de l’action."],
    [
      "leadOrganisationId",
      lead !== stored.leadOrganisationId && !holds(choices.organisations, lead),
      "Choisissez une structure de la liste.",
    ],
    [
      "associates",
      !associates.every((id) => holds(choices.territories, id)),
      "Choisissez d’autres territoires de la Région.",
    ],
    [
      "regionalObjectives",
      !regionalObjectives.every((id) => holds(choices.regionalObjectives, id)),
      "Choisissez des objectifs de la Région.",
    ],
    ["actualStartOn", later(start, today), "Le début réel ne peut pas être après aujourd’hui."],
    ["actualStartOn", later(start, end), "Le début réel ne peut pas être après la fin réelle."],
    ["actualEndOn", asked && done && end === null, "Une action réalisée a une date de fin réelle."],
    [
      "actualEndOn",
      asked && !done && end !== null,
      "Cette action n’est pas réalisée\u00a0: changez d’abord son état.",
    ],
    ["actualEndOn", asked && later(end, today), "La fin réelle ne peut pas être après aujourd’hui."],
  ];
  const errors: Record<string, string[]> = {};
  for (const [field, wrong, message] of rules) if (wrong) errors[field] = [message];
  for (const field of ["plannedStartOn", "plannedEndOn"] as const) {
    const said = typed[field] === stored[field] ? null : slip(of, typed[field]);
    if (said) errors[field] = [said];
  }
  return Object.keys(errors).length > 0 ? errors : null;
}
