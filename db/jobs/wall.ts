import { and, inArray, sql } from "drizzle-orm";
import type { PlanStatus } from "../enums";
import type { Wall } from "../kernel/wall";
import { planStatusOf } from "../queries/action-facts";
import { withinWritten } from "../scope";
import { visibleJobs } from "./rows";
import { jobs, liveJobs } from "./table";

type JobFacts = {
  planStatus: PlanStatus | null;
  /** Some actual jobs, in the bin too, hold this forecast to its kind, basis and action. */
  held: boolean;
};

/** Declared jobs: written by those who write their territory, locked by the plan of their action. */
export const jobWall: Wall<typeof jobs, JobFacts> = {
  table: jobs,
  writable: (scope) => withinWritten(scope, jobs),
  seen: async (tx, scope, ids) =>
    (
      await tx
        .select({ id: liveJobs.id })
        .from(liveJobs)
        .where(and(visibleJobs(scope), inArray(liveJobs.id, [...ids])))
    ).map(({ id }) => id),
  facts: {
    planStatus: planStatusOf(jobs.actionId),
    held: sql<boolean>`exists (select 1 from ${jobs} r where r.realises_id = ${jobs}.id)`,
  },
};
