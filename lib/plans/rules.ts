import type { PlanStatus } from "@/db/enums";
import { daysBetween, formatDate } from "@/lib/french/format";
import { addMonths, dayAfter, dayBefore } from "@/lib/french/months";

type Period = { startsOn: string; endsOn: string };

/** Whole months from a day to another; before it, less than zero. */
function wholeMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

/** Where `today` stands in a plan: its year from 1, how many years it counts, and the share elapsed (0 to 1). */
export function planYear(plan: Period, today: string): { year: number; years: number; elapsed: number } {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const passed = Math.min(Math.max(daysBetween(plan.startsOn, today), 0), days);
  const years = Math.max(1, Math.round(days / 365.25));
  const year = Math.floor(wholeMonths(plan.startsOn, today) / 12) + 1;
  return { year: Math.min(Math.max(year, 1), years), years, elapsed: passed / days };
}

/** Where `today` stands in a plan, by year: the share elapsed of each (0 to 1), the day from 1, the days of the whole. */
export function planDays(plan: Period, today: string): { shares: number[]; day: number; days: number } {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const day = Math.min(Math.max(daysBetween(plan.startsOn, today) + 1, 0), days);
  const { years } = planYear(plan, today);
  const shares = Array.from({ length: years }, (_, index) =>
    Math.min(1, Math.max(0, (day / days) * years - index)),
  );
  return { shares, day, days };
}

type Counted = Period & { status: PlanStatus; closedOn: string | null };

/** « Échu, à clore »: past its end, and nobody closed it. */
export const isExpired = (plan: { status: PlanStatus; endsOn: string }, today: string): boolean =>
  plan.status === "active" && plan.endsOn < today;

/**
 * Does a plan count in a stretch of days, seen from `today`? From its beginning until it is closed; not closed, to its end or to
 * `today` if later, but past its end no more once another plan of the territory, begun after it, runs. The rule of every figure,
 * list and home (decision 0024), as app.plans_in_force() has it.
 */
export function countsIn(
  plan: Counted,
  others: readonly Counted[],
  days: { start: string; end: string },
  today: string,
): boolean {
  const signed = ({ status }: Counted) => status === "active" || status === "closed";
  if (!signed(plan) || plan.startsOn > days.end) return false;
  const until = plan.closedOn ?? (plan.endsOn > today ? plan.endsOn : today);
  if (until < days.start) return false;
  if (plan.endsOn >= days.start) return true;
  return !others.some(
    (other) => signed(other) && other.startsOn > plan.startsOn && other.startsOn <= days.end,
  );
}

/** First and last days on which a plan may end: it lasts 12 to 72 months (product, §3). */
export const shortestEnd = (startsOn: string): string => dayBefore(addMonths(startsOn, 12));
export const lastEnd = (startsOn: string): string => addMonths(startsOn, 72);

/** Did what was written of a plan, by the names of its columns, move its period? */
export const movesPeriod = (columns: readonly string[]): boolean =>
  columns.includes("starts_on") || columns.includes("ends_on");

type Signed = Period & { signedOn: string | null; deliberation: string | null };

/** What the dates and the signature of a plan say against one another. To a rule, a refused field is undefined: nothing is computed from it. */
export function wrongPlanAlone(
  { startsOn, endsOn, signedOn, deliberation }: Signed,
  refuse: (name: keyof Signed, sentence: string) => void,
): void {
  if (startsOn && endsOn < shortestEnd(startsOn)) refuse("endsOn", "Un plan dure au moins 12 mois.");
  if (startsOn && endsOn > lastEnd(startsOn))
    refuse("endsOn", "Un plan dure au plus 72 mois, avenants compris.");
  if (signedOn === null && deliberation !== null)
    refuse("signedOn", "Indiquez la date de signature, ou effacez la délibération.");
  if (signedOn !== null && deliberation === null)
    refuse("deliberation", "Indiquez le numéro de la délibération.");
}

type Edited = Period & { signedOn: string | null };

/** Another plan of the territory, that has not been abandoned. */
type Other = Period & { title: string };

/** What the stored plan, another plan of the territory or the day contradict in an edition, by field; null when all holds. */
export function wrongPlan(
  typed: Edited,
  stored: Edited,
  others: readonly Other[],
  today: string,
): Record<string, string[]> | null {
  const signed = stored.signedOn !== null;
  const kept = ["Un plan signé garde sa période\u00a0: elle ne change que par avenant."];
  if (signed && typed.startsOn !== stored.startsOn) return { startsOn: kept };
  if (signed && typed.endsOn !== stored.endsOn) return { endsOn: kept };
  // Emptied, the signature would give back the period that it holds.
  if (signed && typed.signedOn === null)
    return {
      signedOn: ["Un plan signé le reste\u00a0: corrigez sa date et sa délibération, sans les effacer."],
    };
  if (typed.signedOn !== null && typed.signedOn > today)
    return { signedOn: ["La signature ne peut pas être après aujourd’hui."] };
  if (typed.signedOn !== null && typed.signedOn > typed.endsOn) {
    const said = `Le plan ne peut pas finir avant sa signature, le ${formatDate(typed.signedOn)}.`;
    return signed && typed.signedOn !== stored.signedOn ? { signedOn: [said] } : { endsOn: [said] };
  }
  if (typed.startsOn === stored.startsOn && typed.endsOn === stored.endsOn) return null;
  return wrongPeriod(typed, others);
}

/** The first of these plans that shares a day with a period. */
export const overlapping = (period: Period, others: readonly Other[]): Other | undefined =>
  others.find(({ startsOn, endsOn }) => startsOn <= period.endsOn && endsOn >= period.startsOn);

export const overlapSentence = ({ title, startsOn, endsOn }: Other): string =>
  `Le plan «\u00a0${title}\u00a0» de ce territoire va du ${formatDate(startsOn)} au ${formatDate(endsOn)}\u00a0: deux plans ne se chevauchent pas.`;

/** Which end of a period another plan of the territory covers, or null. */
function wrongPeriod(period: Period, others: readonly Other[]): Record<string, string[]> | null {
  const over = overlapping(period, others);
  if (!over) return null;
  const said = [overlapSentence(over)];
  return over.startsOn > period.startsOn ? { endsOn: said } : { startsOn: said };
}

/** A plan of the territory; `counts`: it holds its period and has neither been abandoned nor binned. Its number is never given again. */
type Numbered = Other & { number: number; counts: boolean };

/** The end of a plan that is opened without one: 36 months. */
export const usualEnd = (startsOn: string): string => dayBefore(addMonths(startsOn, 36));

/** What the form of a new plan starts from: the next number, the day after the last plan of the territory, never before its PLDE. */
export function proposedPlan(plde: Period, last: { number: number; endsOn: string | null }) {
  const next = last.endsOn ? dayAfter(last.endsOn) : plde.startsOn;
  const startsOn = next < plde.startsOn ? plde.startsOn : next;
  const years = `${startsOn.slice(0, 4)}–${usualEnd(startsOn).slice(0, 4)}`;
  return { number: last.number + 1, title: `Plan d’actions ESS ${years}`, startsOn };
}

/** What the plans of its territory contradict of a plan that is opened, by field, or null. `endsOn` is settled by then. */
export function wrongNewPlan(
  { number, startsOn, endsOn }: { number: number; startsOn: string; endsOn: string | null },
  plans: readonly Numbered[],
): Record<string, string[]> | null {
  if (plans.some((one) => one.number === number)) {
    const next = Math.max(...plans.map((one) => one.number)) + 1;
    return {
      number: [`Un plan de ce territoire porte ou a porté ce numéro\u00a0: le prochain est le ${next}.`],
    };
  }
  return wrongPeriod(
    { startsOn, endsOn: endsOn ?? usualEnd(startsOn) },
    plans.filter(({ counts }) => counts),
  );
}

/** The same of the archive of a past plan, which is over. */
export function wrongArchive(
  typed: { number: number; startsOn: string; endsOn: string; signedOn: string | null },
  plans: readonly Numbered[],
  today: string,
): Record<string, string[]> | null {
  if (typed.endsOn >= today)
    return { endsOn: ["Un plan passé est fini avant aujourd’hui. Pour un plan en cours, ouvrez un plan."] };
  if (typed.signedOn !== null && typed.signedOn > typed.endsOn)
    return { signedOn: ["Un plan n’est pas signé après sa fin."] };
  return wrongNewPlan(typed, plans);
}
