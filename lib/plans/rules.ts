import type { PlanStatus } from "@/db/enums";
import { daysBetween } from "@/lib/format";

type Period = { startsOn: string; endsOn: string };

/** Where `today` stands in a plan: its year from 1, how many years it counts, and the share elapsed (0 to 1). */
export function planYear(plan: Period, today: string): { year: number; years: number; elapsed: number } {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const passed = Math.min(Math.max(daysBetween(plan.startsOn, today), 0), days);
  const years = Math.max(1, Math.round(days / 365.25));
  return { year: Math.min(Math.floor(passed / 365.25) + 1, years), years, elapsed: passed / days };
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

/** Neither closed nor abandoned: its actions may be added to. */
export const isOpenPlan = (status: PlanStatus): boolean => status !== "closed" && status !== "abandoned";
