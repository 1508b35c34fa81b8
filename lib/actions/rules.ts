import { actionLimits } from "@/db/actions/limits";
import { type ActionStatus, endedActions } from "@/db/enums";
import { patience } from "@/db/patience";
import { daysBetween } from "@/lib/french/format";

type Carried = {
  status: ActionStatus;
  planId: string /** The plan of the living action that carries it over. */;
  nextPlanId: string | null;
};

/** Does an action count in a stretch of days, of which `counts` says the plans in force? Carried over, in one of its two plans alone. */
export const countsIn = (
  { status, planId, nextPlanId }: Carried,
  counts: (planId: string) => boolean,
): boolean => counts(planId) && !(status === "renewed" && nextPlanId !== null && counts(nextPlanId));

type Dated = { status: ActionStatus; plannedEndOn: string | null };

/** Said of an axis that has given all its numbers. */
export const fullAxis = `Cet axe a déjà donné ses ${actionLimits.number.max}\u00a0numéros d’actions, supprimées comprises\u00a0: choisissez un autre axe.`;

const ended: readonly ActionStatus[] = endedActions;

export const isOpen = (status: ActionStatus): boolean => !ended.includes(status);

/** Days past the planned end of an open action; 0 when it is not late. */
export function daysLate(action: Dated, today: string): number {
  if (!isOpen(action.status) || action.plannedEndOn === null) return 0;
  return Math.max(0, daysBetween(action.plannedEndOn, today));
}

/** Given 90 days ago or more, on an open action: asked again. */
export function isConfidenceDue(
  action: { status: ActionStatus; confidenceOn: string | null },
  today: string,
): boolean {
  if (!isOpen(action.status) || action.confidenceOn === null) return false;
  return daysBetween(action.confidenceOn, today) >= patience.confidence;
}

/** On hold, and the day of its return has come: from that day on, until it is taken up again or a later day is given. */
export function isResumeDue(
  action: { status: ActionStatus; resumeOn: string | null },
  today: string,
): boolean {
  return action.status === "on_hold" && action.resumeOn !== null && action.resumeOn <= today;
}

export type StatusFields = {
  progress: number;
  resumeOn: string | null;
  statusReason: string | null;
  actualEndOn: string | null;
  result: string | null;
};

/**
 * What a status keeps of the fields that depend on it: a done action is at 100 with its end and result, one on hold
 * has a date of return, a cancelled one a reason. What another status needs is dropped.
 */
export function keptAt(status: ActionStatus, typed: StatusFields): StatusFields {
  return {
    progress: status === "done" ? 100 : typed.progress,
    resumeOn: status === "on_hold" ? typed.resumeOn : null,
    statusReason: status === "cancelled" ? typed.statusReason : null,
    actualEndOn: status === "done" ? typed.actualEndOn : null,
    result: status === "done" ? typed.result : null,
  };
}

/** What a status asks for. */
export function incomplete(
  { status, progress, resumeOn, statusReason, actualEndOn, result }: StatusFields & { status: ActionStatus },
  refuse: (name: keyof StatusFields, sentence: string) => void,
): void {
  if (status === "on_hold" && resumeOn === null) refuse("resumeOn", "Indiquez la date de reprise prévue.");
  if (status === "cancelled" && statusReason === null)
    refuse("statusReason", "Dites pourquoi l’action est abandonnée.");
  if (status === "done" && actualEndOn === null) refuse("actualEndOn", "Indiquez la date de fin réelle.");
  if (status === "done" && result === null) refuse("result", "Décrivez le résultat en une phrase.");
  if (status === "planned" && progress > 0)
    refuse("progress", "Une action à venir est à 0\u00a0%. Choisissez «\u00a0En cours\u00a0», ou écrivez 0.");
}
