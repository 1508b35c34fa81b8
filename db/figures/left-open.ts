import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { eventsKept, visibleEvents } from "../events/rows";
import { liveEvents } from "../events/table";
import { jobsKept, visibleJobs } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { projectsOfRegion } from "../projects/rows";
import { liveProjects } from "../projects/table";
import { inScope, type Scope } from "../scope";

/** Rows that hang on the actions of a plan and that a closing would leave as they are. */
export type LeftOpen = {
  /** Events held without report, to come, and postponed without a new date. */
  awaiting: number;
  coming: number;
  postponed: number;
  /** Declarations of jobs that are forecasts still. */
  forecasts: number;
  /** Projects still followed. */
  projects: number;
};

/** Counts them, each as the list that it opens does, in one question. */
export function countLeftOpen(scope: Scope, plan: string, today: string, on?: Db): Promise<LeftOpen> {
  const among = (table: typeof liveEvents | typeof liveJobs | typeof liveProjects, kept?: SQL) =>
    sql`(select count(*)::integer from ${table} where ${kept})`;
  const events = (filters: Parameters<typeof eventsKept>[0]) =>
    among(liveEvents, and(visibleEvents(scope), eventsKept({ plan, ...filters }, today)));
  return inScope(
    scope,
    async (tx) => {
      const [counted] = await tx.execute<LeftOpen>(sql`
        select ${events({ situation: "awaiting" })} as awaiting, ${events({ situation: "coming" })} as coming,
               ${events({ etat: "postponed" })} as postponed,
               ${among(liveJobs, and(visibleJobs(scope), jobsKept(scope, { plan, base: "forecast" })))} as forecasts,
               ${among(liveProjects, projectsOfRegion(scope, {}, today, { plan, situation: "followed" }))} as projects`);
      return counted ?? { awaiting: 0, coming: 0, postponed: 0, forecasts: 0, projects: 0 };
    },
    on,
  );
}
