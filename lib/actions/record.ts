import type { ActionChoices } from "@/db/actions/choices";
import { linkedToActions } from "@/db/actions/limits";
import type { Action } from "@/db/actions/reads";
import type { ActionWrite } from "@/db/actions/table";
import type { ActionStatus, Axis } from "@/db/enums";
import { formatDate } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { leadOptions } from "@/lib/organisations/leads";
import { orderObjectives } from "@/lib/plans/objectives/order";
import { axisNumbers, axisShortLabels } from "./axes";
import { actionRecord } from "./fields";

type Named = readonly { id: string; name?: string; label?: string }[];

const options = (known: Named) =>
  known.map(({ id, name, label }) => ({ value: id, label: name ?? label ?? id }));

/** Objectives as a form offers them, by axis, those of an orientation set in under it. */
export const objectiveChoices = (known: ActionChoices["objectives"]) =>
  orderObjectives(known).map(({ id, label, level, axis }) => ({
    value: id,
    label: level === 1 ? `– ${label}` : label,
    group: `${axisNumbers[axis]}. ${axisShortLabels[axis]}`,
  }));

/** What the lists of the record offer, by field, in words. */
export const recordOptions = (choices: ActionChoices) => ({
  objectiveId: options(choices.objectives),
  leadOrganisationId: leadOptions(choices.organisations),
  associates: options(choices.territories),
  regionalObjectives: options(choices.regionalObjectives),
  partners: leadOptions(choices.organisations),
  audiences: choices.audiences,
  sectors: choices.sectors,
  communes: choices.communes,
});

/** The fields that the record of an action asks: the real end, of a done one alone. */
export function recordOf(done: boolean): typeof actionRecord | Omit<typeof actionRecord, "actualEndOn"> {
  const { actualEndOn, ...others } = actionRecord;
  return done ? actionRecord : others;
}

/** The record as stored, under the names of its form. */
export const recordValues = (action: Action) =>
  typedOf(actionRecord, {
    ...action,
    ...(Object.fromEntries(linkedToActions.map((name) => [name, action[name].map(({ id }) => id)])) as Record<
      (typeof linkedToActions)[number],
      string[]
    >),
  });

/** What of an action its plan was signed with, and locks once it is sent or in force; the same columns as the base's. */
export const signedParts = ["axis", "title", "objectiveId", "plannedStartOn", "plannedEndOn"] as const;

/** Is something of it changed by what was typed? What a form does not hold stays. */
export const movesStructure = (typed: object, stored: object): boolean =>
  signedParts.some((name) => {
    const value = (typed as Record<string, unknown>)[name];
    return value !== undefined && value !== (stored as Record<string, unknown>)[name];
  });

type Typed = Pick<ActionWrite, "objectiveId" | "leadOrganisationId" | (typeof linkedToActions)[number]> & {
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

/** What a record may name, by its ids. */
export type Offered = Record<
  "organisations" | "partners" | "territories" | "regionalObjectives" | "audiences" | "sectors" | "communes",
  readonly { id: string }[]
> & {
  objectives: readonly { id: string; axis: Axis }[];
};

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
  { objectives }: Pick<Offered, "objectives">,
): Axis | null {
  return objectives.find(({ id }) => id === typed.objectiveId)?.axis ?? typed.axis;
}

type Placed = { axis: Axis; objectiveId: string | null };

/**
 * The axis of an action once its record is written: that of an objective newly chosen, unless another axis was chosen too, which
 * `wrongRecord()` then refuses of the objective.
 */
export function axisAfter(
  typed: { axis?: Axis; objectiveId: string | null },
  stored: Placed,
  { objectives }: Pick<Offered, "objectives">,
): Axis {
  const chosen = typed.axis ?? stored.axis;
  const own = objectives.find(({ id }) => id === typed.objectiveId)?.axis;
  return own !== undefined && chosen === stored.axis ? own : chosen;
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

type Rule = [keyof typeof actionRecord, boolean, string];

/** With whom, for whom and where it is said to take place. */
function wrongLinks(typed: Typed, choices: Offered): Rule[] {
  const { leadOrganisationId: lead } = typed;
  const unknown = (name: "partners" | "audiences" | "sectors" | "communes") =>
    !typed[name].every((id) => holds(choices[name], id));
  return [
    ["partners", unknown("partners"), "Choisissez des structures de la liste."],
    [
      "partners",
      lead !== null && typed.partners.includes(lead),
      "La structure responsable n’est pas aussi partenaire\u00a0: décochez-la, ou choisissez une autre responsable.",
    ],
    ["audiences", unknown("audiences"), "Choisissez des publics de la liste."],
    ["sectors", unknown("sectors"), "Choisissez des secteurs de la liste."],
    ["communes", unknown("communes"), "Choisissez des communes du territoire."],
  ];
}

/**
 * What the plan, the Région or the day contradict in a record, by field, or null when all holds. `stored` is the action as it
 * is: the organisation and the planned days it already has stay allowed, and a real end that the form does not hold stays.
 */
export function wrongRecord(
  typed: Typed,
  of: Place,
  choices: Offered,
  today: string,
  stored: StoredFacts = nothing,
): Record<string, string[]> | null {
  const { associates, regionalObjectives, leadOrganisationId: lead, actualStartOn: start } = typed;
  const asked = typed.actualEndOn !== undefined;
  const end = typed.actualEndOn === undefined ? stored.actualEndOn : typed.actualEndOn;
  const done = of.status === "done";
  const objectives = choices.objectives.filter(({ axis }) => axis === of.axis);
  const rules: Rule[] = [
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
    ...wrongLinks(typed, choices),
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

/** What the planned days say against one another. */
export function inOrder(
  { plannedStartOn, plannedEndOn }: Pick<Typed, "plannedStartOn" | "plannedEndOn">,
  refuse: (name: "plannedEndOn", sentence: string) => void,
): void {
  if (plannedStartOn && plannedEndOn && plannedEndOn < plannedStartOn)
    refuse("plannedEndOn", "La fin prévue ne peut pas être avant le début prévu.");
}
