import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import { liveJobs, namesOfWhich } from "../jobs/table";
import { ownColumns } from "../kernel/columns";
import { type Codes, codesShown } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";

/** What a row of the list holds of its own, without the free words of its proof; its « dont » are masked where they are read. */
export const jobOwn = ownColumns(liveJobs, [
  ...(["realisesId", "realisesBasis", "contractKind", "proof"] as const),
  ...namesOfWhich,
]);

/** Words that a row of the list shows in place of codes. */
export type JobWords = {
  codes: Codes<typeof jobOwn>;
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
    ...codesShown(jobOwn, words?.codes),
    sql`case when ${liveJobs.realisesId} is not null then ${words?.realises ?? ""}::text end`,
  ];
}
