import { sql } from "drizzle-orm";
import { planStatusOf } from "../actions/facts";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { nomenclatures } from "../nomenclatures/table";
import { jobs, liveJobs } from "./table";

type JobFacts = {
  planStatus: PlanStatus | null;
  /** Some actual jobs, in the bin too, hold this forecast to its kind, basis and action. */
  held: boolean;
};

/** « 2 emplois créés (prévision), CDI », with no-break spaces. Same words as jobTitle() of lib/jobs/labels. */
const title = sql`concat(
  case when ${jobs.headcount} = 1 then '1\u00a0emploi' else ${jobs.headcount} || '\u00a0emplois' end,
  case ${jobs.kind} when 'created' then ' créé' else ' maintenu' end,
  case when ${jobs.headcount} > 1 then 's' end,
  case when ${jobs.basis} = 'forecast' then ' (prévision)' end,
  ', ', (select c.label from ${nomenclatures} c where c.kind = ${jobs.contractKind} and c.code = ${jobs.contract}))`;

/** Declared jobs: read in their territory and their Région, and by those with whom their action is shared. */
export const jobWall = wallOf<typeof jobs, typeof liveJobs, never, JobFacts>({
  noun: "job",
  table: jobs,
  live: liveJobs,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "actionId", table: "action_territory", key: "action_id" }],
  audit: "values",
  title: null,
  bin: title,
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
