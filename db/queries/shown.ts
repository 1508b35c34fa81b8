import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { awaitedFrom, blockedOpen, late } from "../actions/facts";
import { actionTerritories, liveActions } from "../actions/table";
import { eventTerritories, liveEvents } from "../events/table";
import { liveJobs } from "../jobs/table";
import { liveProjects } from "../projects/table";
import { communes, territories } from "../schema/geography";
import { nomenclatures, operations } from "../schema/nomenclatures";
import { organisations } from "../schema/organisations";
import { liveObjectives } from "../schema/plans";
import { type Scope, withinStaff } from "../scope";
import { type Labels, labelled } from "./lists";

/** Words that a row of the list shows in place of codes; `late` and `blocked`: its flags. */
export type ActionWords = Readonly<
  Record<"axis" | "status" | "confidence" | "axisNumber" | "awaited", Labels>
> & {
  late: string;
  blocked: string;
};

const associateNames = sql`(select string_agg(t.name, ' ') from ${actionTerritories} l join ${territories} t on t.id = l.territory_id
  where l.action_id = ${liveActions.id})`;
const objectiveWords = sql`(select concat_ws(' ', o.label, up.label) from ${liveObjectives} o
  left join ${liveObjectives} up on up.id = o.parent_id where o.id = ${liveActions.objectiveId})`;

/** All that a row of the list of actions says in words. */
export function shownByAction(words: ActionWords | undefined, today: string): SQL[] {
  const code = sql`'A' || ${labelled(liveActions.axis, words?.axisNumber)} || '.' || ${liveActions.number}`;
  return [
    code,
    sql`${liveActions.title}`,
    sql`${territories.name}`,
    sql`${organisations.name}`,
    associateNames,
    objectiveWords,
    labelled(liveActions.axis, words?.axis),
    labelled(liveActions.status, words?.status),
    labelled(liveActions.confidence, words?.confidence),
    sql`case when ${late(today)} then ${words?.late ?? "late"}::text end`,
    sql`case when ${blockedOpen} then ${words?.blocked ?? "blocked"}::text end`,
    sql`case when ${blockedOpen} then concat_ws(' ', ${liveActions.blockedReason}, ${liveActions.unblockingCondition}) end`,
    labelled(awaitedFrom, words?.awaited),
  ];
}

/** Words that a row of the list shows in place of codes; `state`: what it is on the day. */
export type EventWords = Readonly<Record<"type" | "status" | "state", Labels>>;

const organiserNames = sql`(select string_agg(t.name, ' ') from ${eventTerritories} l join ${territories} t on t.id = l.territory_id
  where l.event_id = ${liveEvents.id})`;
const eventCommune = sql`(select c.name from ${communes} c where c.code = ${liveEvents.communeCode})`;
const eventTopic = sql`(select n.label from ${nomenclatures} n where n.kind = ${liveEvents.topicKind} and n.code = ${liveEvents.topic})`;
const eventOperation = sql`(select o.label from ${operations} o where o.id = ${liveEvents.operationId})`;

/** Same rule as eventState() of lib/events/rules. */
export const stateOn = (
  today: string,
) => sql`case when ${liveEvents.status} <> 'planned' then ${liveEvents.status}
  when ${liveEvents.endsOn} < ${today}::date then 'awaiting'
  when ${liveEvents.startsOn} <= ${today}::date then 'under_way' else 'coming' end`;

/** All that a row of the list of events says in words. */
export function shownByEvent(words: EventWords | undefined, today: string): SQLWrapper[] {
  return [
    liveEvents.title,
    liveEvents.place,
    liveEvents.organisers,
    territories.name,
    organiserNames,
    eventCommune,
    eventTopic,
    eventOperation,
    labelled(liveEvents.type, words?.type),
    labelled(liveEvents.status, words?.status),
    labelled(stateOn(today), words?.state),
  ];
}

/** Words that a row of the list shows in place of codes. */
export type ProjectWords = Readonly<Record<"stage" | "status", Labels>>;

const projectCommune = sql`(select c.name from ${communes} c where c.code = ${liveProjects.communeCode})`;
const projectTheme = sql`(select n.label from ${nomenclatures} n where n.kind = ${liveProjects.themeKind} and n.code = ${liveProjects.theme})`;

/** All that a row of the list of projects says in words. Never a holder. */
export function shownByProject(words: ProjectWords | undefined): SQLWrapper[] {
  return [
    liveProjects.title,
    liveProjects.organisationName,
    territories.name,
    projectCommune,
    projectTheme,
    labelled(liveProjects.stage, words?.stage),
    labelled(liveProjects.status, words?.status),
  ];
}

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
