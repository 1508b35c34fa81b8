import type { ProjectStatus } from "@/db/enums";
import { formatLongMonth } from "@/lib/format";

/** Months after the beginning of the activity at which the territory asks how it goes (product, §3). */
const followUpMonths = [12, 24, 36] as const;

const two = (value: number) => String(value).padStart(2, "0");

/** Same day of another month, or its last day when the month is shorter. Civil dates « YYYY-MM-DD ». */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const leap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1] ?? 31;
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, length))}`;
}

type Followed = { status: ProjectStatus; activityOn: string | null; contactedOn: string | null };

export type FollowUp = { months: number; dueOn: string; state: "coming" | "due" | "done" };

/**
 * The points at 12, 24 and 36 months of an activity that began; none for a project without one, or dropped. A past point is
 * done when there was a contact since.
 */
export function followUps({ status, activityOn, contactedOn }: Followed, today: string): FollowUp[] {
  if (activityOn === null || status === "dropped") return [];
  return followUpMonths.map((months) => {
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
