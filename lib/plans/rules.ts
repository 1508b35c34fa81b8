import { daysBetween } from "@/lib/format";

type Period = { startsOn: string; endsOn: string };

/** Where `today` stands in a plan: its year from 1, how many years it counts, and the share elapsed (0 to 1). */
export function planYear(plan: Period, today: string): { year: number; years: number; elapsed: number } {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const passed = Math.min(Math.max(daysBetween(plan.startsOn, today), 0), days);
  const years = Math.max(1, Math.round(days / 365.25));
  return { year: Math.min(Math.floor(passed / 365.25) + 1, years), years, elapsed: passed / days };
}
