import type { ProjectStatus } from "@/db/enums";
import { formatDate, formatLongMonth } from "@/lib/format";

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

/** « 36 mois »: how long personal data are kept, proposed after a consent and at most from today. */
export const keptMonths = 36;

/** Is this day, until which personal data would be kept, further from today than they may be? */
export const isTooFar = (keepUntil: string, today: string): boolean =>
  keepUntil > addMonths(today, keptMonths);

/** A contact more than a year before its case was opened is a slip of the keyboard. */
export const isLongBefore = (metOn: string, openedOn: string): boolean => addMonths(metOn, 12) < openedOn;

/** True when personal data are past the day until which they may be kept. */
export function isPastKeeping(keepUntil: string | null, today: string): boolean {
  return keepUntil !== null && keepUntil < today;
}

/** Until when the personal data are kept, and what to do when that day is past. */
export function keepingSentence(keepUntil: string, today: string): string {
  return isPastKeeping(keepUntil, today)
    ? `La conservation s’est terminée le ${formatDate(keepUntil)}. Effacez les coordonnées, ou enregistrez un nouvel accord.`
    : `Conservées jusqu’au ${formatDate(keepUntil)}.`;
}
