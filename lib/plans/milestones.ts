import type { PlanStatus } from "@/db/enums";
import { daysBetween, formatDate, formatMonth, formatShortDate } from "@/lib/french/format";
import { periodLabel } from "./labels";
import { isExpired, planYear } from "./rules";

type Dates = { startsOn: string; endsOn: string; signedOn: string | null; signedEndsOn: string | null };

/** The dated marks of a plan's strip: signature, end first signed when it was extended, end. */
export function milestonesOf(plan: Dates, today: string) {
  // A day before the plan stands at its beginning: its year is said.
  const short = (date: string) => formatShortDate(date, date < plan.startsOn ? plan.startsOn : today);
  const near = today >= plan.startsOn && daysBetween(plan.startsOn, today) < 60;
  const ending = today <= plan.endsOn && daysBetween(today, plan.endsOn) < 120;
  return [
    ...(plan.signedOn
      ? [{ date: plan.signedOn, label: "Signature", detail: short(plan.signedOn), low: near }]
      : []),
    ...(plan.signedEndsOn
      ? [
          {
            date: plan.signedEndsOn,
            label: "Fin prévue à la signature",
            detail: formatMonth(plan.signedEndsOn),
            low: true,
          },
        ]
      : []),
    { date: plan.endsOn, label: "Fin du plan", detail: short(plan.endsOn), low: ending },
  ];
}

/** The strip in one sentence. */
export function stripSentence(plan: Dates & { status: PlanStatus }, today: string): string {
  const period = `Plan ${periodLabel(plan)}, du ${formatDate(plan.startsOn)} au ${formatDate(plan.endsOn)}`;
  if (isExpired(plan, today)) return `${period}\u00a0; échu, à clore`;
  if (today < plan.startsOn || today > plan.endsOn) return period;
  const { year, years } = planYear(plan, today);
  return `${period}\u00a0; aujourd’hui, ${formatDate(today)}, année ${year} sur ${years}`;
}
