import { and, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { liveBudgetLines } from "../actions/budget/table";
import { budgetLineWall } from "../actions/budget/wall";
import { blockedOpen, late, silent } from "../actions/facts";
import { liveFundings } from "../actions/fundings/table";
import { fundingWall } from "../actions/fundings/wall";
import { liveActions } from "../actions/table";
import { actionWall } from "../actions/wall";
import type { JobBasis, JobKind } from "../enums";
import { liveEvents } from "../events/table";
import { eventWall } from "../events/wall";
import { liveJobs } from "../jobs/table";
import { jobWall } from "../jobs/wall";
import { organisations } from "../organisations/table";
import { liveObjectives } from "../plans/objectives/table";
import type { Scope } from "../scope";
import { type FrozenAction, snapshotActions } from "./table";

const columns = getTableColumns(snapshotActions);
type Column = keyof FrozenAction;

/** A value that a part of the relation gives, read as the column of a snapshot is. */
const of = <Name extends Column>(name: Name, value: SQL) =>
  value.mapWith(columns[name]) as SQL<FrozenAction[Name]>;

const cents = (name: Column & `${string}Cents`, part: "spent" | "funded", column: string) =>
  of(name, sql`${sql.identifier(part)}.${sql.identifier(column)}`);

/** Headcount and FTE of one kind and one basis; null where none is declared. */
const jobs = <Name extends "created" | "maintained", Basis extends "Actual" | "Forecast">(
  kind: Name,
  basis: Basis,
) => {
  const own = `${kind}_${basis.toLowerCase()}`;
  return {
    [`${kind}${basis}`]: of(`${kind}${basis}`, sql`declared.${sql.identifier(own)}`),
    [`${kind}${basis}Fte`]: of(`${kind}${basis}Fte`, sql`declared.${sql.identifier(`${own}_fte`)}`),
  } as Record<`${Name}${Basis}` | `${Name}${Basis}Fte`, SQL<number | null>>;
};

/**
 * What is kept of an action on a day, under the names of `snapshot_action`: what a snapshot writes and what today is read by. Late,
 * blocked and silent are the rules of actions (db/actions/facts.ts), said nowhere else.
 */
export const contentOn = (today: string) => ({
  actionId: liveActions.id,
  regionId: liveActions.regionId,
  territoryId: liveActions.territoryId,
  axis: liveActions.axis,
  number: liveActions.number,
  title: liveActions.title,
  objective: of("objective", sql`aim.label`),
  lead: of("lead", sql`lead.name`),
  status: liveActions.status,
  progress: liveActions.progress,
  confidence: liveActions.confidence,
  late: of("late", sql`coalesce(${late(today)}, false)`),
  blocked: of("blocked", blockedOpen),
  silent: of("silent", silent(today)),
  plannedStartOn: liveActions.plannedStartOn,
  plannedEndOn: liveActions.plannedEndOn,
  actualStartOn: liveActions.actualStartOn,
  actualEndOn: liveActions.actualEndOn,
  plannedCents: cents("plannedCents", "spent", "planned"),
  actualCents: cents("actualCents", "spent", "actual"),
  requestedCents: cents("requestedCents", "funded", "requested"),
  grantedCents: cents("grantedCents", "funded", "granted"),
  committedCents: cents("committedCents", "funded", "committed"),
  paidCents: cents("paidCents", "funded", "paid"),
  ...jobs("created", "Actual"),
  ...jobs("created", "Forecast"),
  ...jobs("maintained", "Actual"),
  ...jobs("maintained", "Forecast"),
  events: of("events", sql`coalesce(held.events, 0)`),
});

const sumOf = (kind: JobKind, basis: JobBasis) => sql`
  sum(${liveJobs.headcount}) filter (where ${liveJobs.kind} = ${kind} and ${liveJobs.basis} = ${basis})::integer as ${sql.identifier(`${kind}_${basis}`)},
  sum(${liveJobs.fte}) filter (where ${liveJobs.kind} = ${kind} and ${liveJobs.basis} = ${basis}) as ${sql.identifier(`${kind}_${basis}_fte`)}`;

/**
 * The relation of what is kept: the actions of some plans with their money, their jobs and their events, each asked once for all of them.
 * A forecast that an actual job realises is counted no more; a cancelled event is none.
 */
export function withContent<Query extends PgSelect>(query: Query, scope: Scope, plans: SQL, where?: SQL) {
  const mine = sql`(select a.id from ${liveActions} a where a.plan_id in ${plans})`;
  const spent = sql`(select ${liveBudgetLines.actionId} as of, sum(${liveBudgetLines.plannedCents})::bigint as planned,
      sum(${liveBudgetLines.actualCents})::bigint as actual from ${liveBudgetLines}
     where ${budgetLineWall.visible(scope)} and ${liveBudgetLines.actionId} in ${mine} group by 1) spent`;
  const funded = sql`(select ${liveFundings.actionId} as of, sum(${liveFundings.requestedCents})::bigint as requested,
      sum(${liveFundings.grantedCents})::bigint as granted, sum(${liveFundings.committedCents})::bigint as committed,
      sum(${liveFundings.paidCents})::bigint as paid from ${liveFundings}
     where ${fundingWall.visible(scope)} and ${liveFundings.actionId} in ${mine} group by 1) funded`;
  const declared = sql`(select ${liveJobs.actionId} as of, ${sql.join([sumOf("created", "actual"), sumOf("created", "forecast"), sumOf("maintained", "actual"), sumOf("maintained", "forecast")], sql`, `)}
      from ${liveJobs} where ${jobWall.visible(scope)} and ${liveJobs.actionId} in ${mine}
       and (${liveJobs.basis} = 'actual' or not exists (select 1 from ${liveJobs} r where r.realises_id = ${liveJobs.id})) group by 1) declared`;
  const held = sql`(select ${liveEvents.actionId} as of, count(*)::integer as events from ${liveEvents}
     where ${eventWall.visible(scope)} and ${liveEvents.actionId} in ${mine} and ${liveEvents.status} <> 'cancelled' group by 1) held`;
  return query
    .leftJoin(sql`${organisations} lead`, sql`lead.id = ${liveActions.leadOrganisationId}`)
    .leftJoin(sql`${liveObjectives} aim`, sql`aim.id = ${liveActions.objectiveId}`)
    .leftJoin(spent, sql`spent.of = ${liveActions.id}`)
    .leftJoin(funded, sql`funded.of = ${liveActions.id}`)
    .leftJoin(declared, sql`declared.of = ${liveActions.id}`)
    .leftJoin(held, sql`held.of = ${liveActions.id}`)
    .where(
      and(actionWall.visible(scope), sql`${liveActions.planId} in ${plans}`, where),
    ) as unknown as Query & {
    where: never;
  };
}
