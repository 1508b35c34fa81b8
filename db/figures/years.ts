import "server-only";
import { and, sql } from "drizzle-orm";
import type { Db } from "../client";
import { eventsOfRegion, held } from "../events/rows";
import { liveEvents } from "../events/table";
import { jobsOfRegion } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { actualFte, type RegionFilters } from "./regional";

export type YearFigure = {
  year: number;
  created: number | null;
  maintained: number | null;
  held: number | null;
};

/**
 * Events held, and FTE created and maintained (actual), of five years up to the one asked. Null is a year without any event,
 * or any actual job, of whatever axis; a year that knows some counts zero of what it has not. An event over two years is in both.
 */
export function listYearFigures(
  scope: Scope,
  filters: Omit<RegionFilters, "period">,
  lastYear: number,
  today: string,
  on?: Db,
): Promise<YearFigure[]> {
  const five = { ...filters, period: { start: `${lastYear - 4}-01-01`, end: `${lastYear}-12-31` } };
  const anyAxis = { ...five, axis: undefined };
  return inScope(
    scope,
    async (tx) => {
      const kept = jobsOfRegion(scope, five);
      const jobs = await tx.execute<{ year: number; created: number | null; maintained: number | null }>(sql`
        select extract(year from ${liveJobs.datedOn})::integer as year, ${actualFte("created", kept, filters.axis)} as created,
               ${actualFte("maintained", kept, filters.axis)} as maintained
          from ${liveJobs} join ${territories} on ${territories.id} = ${liveJobs.territoryId}
         where ${jobsOfRegion(scope, anyAxis)} group by 1`);
      const events = await tx.execute<{ year: number; held: number }>(sql`
        select y.year, (count(*) filter (where ${and(held(today), eventsOfRegion(scope, five, today))}))::integer as held
          from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId}
         cross join lateral generate_series(extract(year from ${liveEvents.startsOn})::integer,
           extract(year from ${liveEvents.endsOn})::integer) as y (year)
         where ${eventsOfRegion(scope, anyAxis, today)} group by 1`);
      return Array.from({ length: 5 }, (_, index) => {
        const year = lastYear - 4 + index;
        const ofJobs = jobs.find((row) => row.year === year);
        return {
          year,
          created: ofJobs?.created ?? null,
          maintained: ofJobs?.maintained ?? null,
          held: events.find((row) => row.year === year)?.held ?? null,
        };
      });
    },
    on,
  );
}
