import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import { liveJobs } from "../jobs/table";
import { type Labels, labelled } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";

/** Words that a row of the list shows in place of codes. */
export type JobWords = Readonly<Record<"kind" | "basis", Labels>> & {
  /** In place of a project or an action that the reader may not open, and of a forecast that the row realises. */
  project: string;
  action: string;
  realises: string;
};

const jobContract = sql`(select n.label from ${nomenclatures} n where n.kind = ${liveJobs.contractKind} and n.code = ${liveJobs.contract})`;

/** Where jobs come from, as the row says it: same rule as originOf() of lib/jobs/labels. A project behind the wall is not named. */
export function originOfJob(scope: Scope, words: JobWords | undefined): SQL {
  return sql`case when ${liveJobs.projectId} is not null
    then coalesce((select ${liveProjects.title} from ${liveProjects}
      where ${liveProjects.id} = ${liveJobs.projectId} and ${withinStaff(scope, liveProjects)}), ${words?.project ?? ""}::text)
    else coalesce((select a.title from ${liveActions} a where a.id = ${liveJobs.actionId}), ${liveJobs.organisationName},
      ${words?.action ?? ""}::text) end`;
}

/** All that a row of the list of jobs says in words. */
export function shownByJob(scope: Scope, words: JobWords | undefined): SQLWrapper[] {
  return [
    territories.name,
    liveJobs.organisationName,
    sql`(select a.title from ${liveActions} a where a.id = ${liveJobs.actionId})`,
    originOfJob(scope, words),
    jobContract,
    labelled(liveJobs.kind, words?.kind),
    labelled(liveJobs.basis, words?.basis),
    sql`case when ${liveJobs.realisesId} is not null then ${words?.realises ?? ""}::text end`,
  ];
}
