import type { ActionStatus, Axis } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { isOpen } from "@/lib/actions/rules";
import { weekday } from "@/lib/events/when";
import { capitalised } from "@/lib/french/capitals";
import { formatDate, formatNumber } from "@/lib/french/format";
import { periodLabel } from "@/lib/plans/labels";
import { planDays } from "@/lib/plans/rules";

type Named = { id: string; axis: Axis; number: number; title: string };

/** YYYY-MM-DD → « Jeudi 9 avril 2026 ». */
export function longDate(date: string): string {
  const name = weekday(date);
  return `${capitalised(name)} ${formatDate(date)}`;
}

/** « Plan 2025–2027, en vigueur, jour 464 sur 1 095 ». */
export function planCover(
  plan: { startsOn: string; endsOn: string; closingAskedOn: string | null },
  today: string,
): string {
  const period = `Plan ${periodLabel(plan)}`;
  if (today > plan.endsOn) return `${period}, échu, ${plan.closingAskedOn ? "clôture demandée" : "à clore"}`;
  const { day, days } = planDays(plan, today);
  return `${period}, en vigueur, jour ${formatNumber(day)} sur ${formatNumber(days)}`;
}

/** Actions that the quick note offers: those that wait first, then the other open ones, then those shared by others. */
export function noteOptions(
  todos: readonly { key: string }[],
  {
    actions,
    shared,
  }: {
    actions: readonly (Named & { status: ActionStatus })[];
    shared: readonly (Named & { territoryName: string })[];
  },
): { value: string; label: string }[] {
  const rank = new Map(todos.map(({ key }, index) => [key, index]));
  const open = actions
    .filter(({ status }) => isOpen(status))
    .sort((one, other) => (rank.get(one.id) ?? todos.length) - (rank.get(other.id) ?? todos.length));
  return [
    ...open.map((action) => ({ value: action.id, label: `${actionCode(action)} ${action.title}` })),
    ...shared.map((action) => ({
      value: action.id,
      label: `${actionCode(action)} ${action.title} (${action.territoryName})`,
    })),
  ];
}
