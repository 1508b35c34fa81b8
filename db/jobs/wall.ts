import { sql } from "drizzle-orm";
import { planStatusOf } from "../actions/facts";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { jobs, liveJobs } from "./table";

type JobFacts = {
  planStatus: PlanStatus | null;
  /** Some actual jobs, in the bin too, hold this forecast to its kind, basis and action. */
  held: boolean;
};

/** Declared jobs: read in their territory and their Région, and by those with whom their action is shared. */
export const jobWall = wallOf<typeof jobs, typeof liveJobs, never, JobFacts>({
  noun: "job",
  table: jobs,
  live: liveJobs,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "actionId", table: "action_territory", key: "action_id" }],
  audit: "values",
  parents: [
    { of: "action", column: "actionId" },
    { of: "project", column: "projectId" },
    { of: "job", column: "realisesId" },
  ],
  facts: {
    planStatus: planStatusOf(jobs.actionId),
    held: sql<boolean>`exists (select 1 from ${jobs} r where r.realises_id = ${jobs}.id)`,
  },
});
