import type { ProjectStatus } from "@/db/enums";
import { patience } from "@/db/patience";
import { formatLongMonth } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";

type Followed = { status: ProjectStatus; activityOn: string | null; contactedOn: string | null };

export type FollowUp = { months: number; dueOn: string; state: "coming" | "due" | "done" };

/**
 * The points at 12, 24 and 36 months of an activity that began; none for a project without one, or dropped. A past point is
 * done when there was a contact since.
 */
export function followUps({ status, activityOn, contactedOn }: Followed, today: string): FollowUp[] {
  if (activityOn === null || status === "dropped") return [];
  return patience.points.map((months) => {
    const dueOn = addMonths(activityOn, months);
    if (dueOn > today) return { months, dueOn, state: "coming" };
    return { months, dueOn, state: contactedOn !== null && contactedOn >= dueOn ? "done" : "due" };
  });
}

/** The latest point that is due: a contact on its day or after it settles it, and those before; null without any. */
export function duePoint(project: Followed, today: string): FollowUp | null {
  return followUps(project, today).findLast(({ state }) => state === "due") ?? null;
}

/** « Point à 12 mois : mars 2027 », with what became of it when it is past. */
export function followUpSentence({ months, dueOn, state }: FollowUp): string {
  const head = `Point à ${months}\u00a0mois\u00a0: ${formatLongMonth(dueOn)}`;
  if (state === "coming") return head;
  return state === "done" ? `${head}, un contact a eu lieu depuis` : `${head}, aucun contact depuis`;
}
