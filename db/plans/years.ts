import { type SQL, sql } from "drizzle-orm";

/** A stretch of civil days, both ends included. */
type Days = { start: string; end: string };

/**
 * Ids of the plans that count in these days, seen from `today`: the one definition of « en vigueur » in figures, lists and homes
 * (decision 0024). Not closed, a plan counts past its end, until a successor begins. Same rule as countsIn() of lib/plans/rules.
 */
export function plansInForce({ start, end }: Days, today: string): SQL {
  return sql`(select app.plans_in_force(${start}::date, ${end}::date, ${today}::date))`;
}

/** The same on the day itself: what is worked on. */
export const plansOfToday = (today: string): SQL => plansInForce({ start: today, end: today }, today);
