import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { livePlans } from "./table";

/** A stretch of civil days, both ends included. */
type Days = { start: string; end: string };

/**
 * Ids of the plans that count in these days, seen from `today`: the one definition of « en vigueur » in figures, lists and homes
 * (decision 0024). Not closed, a plan counts past its end, until a successor begins. Same rule as countsIn() of lib/plans/rules.
 */
export function plansInForce({ start, end }: Days, today: string): SQL {
  return sql`(select app.plans_in_force(${start}::date, ${end}::date, ${today}::date))`;
}

/** The same rule, tested on a plan that is at hand (`plan`: its table or alias) and whose territory the reader reads. */
export const countsIn = (plan: SQLWrapper, { start, end }: Days, today: string): SQL =>
  sql`(${plan}.status in ('active', 'closed') and ${plan}.starts_on <= ${end}::date
    and coalesce(${plan}.closed_on, greatest(${plan}.ends_on, ${today}::date)) >= ${start}::date
    and (${plan}.ends_on >= ${start}::date or not exists (
      select 1 from ${livePlans} next where next.territory_id = ${plan}.territory_id and next.status in ('active', 'closed')
         and next.starts_on > ${plan}.starts_on and next.starts_on <= ${end}::date)))`;

/** The same on the day itself: what is worked on. */
export const plansOfToday = (today: string): SQL => plansInForce({ start: today, end: today }, today);
