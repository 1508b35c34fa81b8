import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type AwaitedDecision, endedActions, type PlanStatus, shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import { patience } from "../patience";
import { plans } from "../plans/table";
import { plansInForce } from "../plans/years";
import { territories } from "../territories/table";
import { actions, actionTerritories, liveActions } from "./table";

/** Neither done, nor cancelled, nor carried over. Same rule as isOpen() of lib/actions/rules. */
export const stillOpen = noneOf(liveActions.status, endedActions);

/** End date passed, neither done nor cancelled. Same rule as daysLate() of lib/actions/rules. */
export function late(today: string): SQL<boolean> {
  return sql<boolean>`(${liveActions.plannedEndOn} < ${today}::date and ${stillOpen})`;
}

/**
 * Actions that count in a stretch of days: of a plan in force, unless they are carried over into one that is too. Same rule as
 * countsIn() of lib/actions/rules.
 */
export function actionsInForce(days: { start: string; end: string }, today: string): SQL<boolean> {
  const plans = plansInForce(days, today);
  return sql<boolean>`(${liveActions.planId} in ${plans} and not (${liveActions.status} = 'renewed' and exists (
    select 1 from ${liveActions} next where next.renews_id = ${liveActions.id} and next.plan_id in ${plans})))`;
}

/** Status of the plan of an action, for those too whom a shared action does not let read its plan. */
export const planStatus = sql<PlanStatus>`app.plan_status(${liveActions.planId})`;

/** A day of the plan of the action named by a column; null where the reader does not read that plan. */
export const ofPlanOf = (actionId: PgColumn, column: "starts_on" | "ends_on") =>
  sql<string | null>`(select p.${sql.identifier(column)} from ${plans} p where p.id =
    (select a.plan_id from ${actions} a where a.id = ${actionId}))`;

/** Its plan is neither closed nor abandoned: something may still hang on it. Same rule as lockOf() of lib/plans/locks. */
export const ofOpenPlan = sql<boolean>`(${noneOf(planStatus, shutPlans)})`;

/** Status of the plan of the action named by a column; null without action. */
export const planStatusOf = (actionId: PgColumn) => sql<PlanStatus | null>`app.plan_status_of(${actionId})`;

/** Of what hangs on an action, by the column that names it: those of the actions of a plan. */
export const underPlan = (actionId: PgColumn, planId: string): SQL =>
  sql`${actionId} in (select id from ${liveActions} where plan_id = ${planId})`;

/** Blocked, and neither done nor cancelled: the block of a closed action stays written but calls for nothing. */
export const blockedOpen = sql<boolean>`(${liveActions.blocked} and ${stillOpen})`;

/** Who must decide before an open action goes on: nobody for one that is closed, whatever stays written on it. */
export const awaitedFrom = sql<AwaitedDecision>`(case when ${blockedOpen} then ${liveActions.decisionAwaitedFrom} else 'none' end)`;

/** Names of the territories an action is shared with, in French order. */
export const associates = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name collate "fr-x-icu")
    from ${actionTerritories} l join ${territories} t on t.id = l.territory_id
   where l.action_id = ${liveActions.id}), '[]')`;

/** Open in an open plan, and neither updated nor noted for so many days (`patience.silence`). */
export function silent(today: string): SQL<boolean> {
  return sql<boolean>`(${liveActions.touchedOn} <= ${today}::date - ${patience.silence}::integer and ${stillOpen}
    and ${ofOpenPlan})`;
}

/** Open, and its confidence was never given, or long ago: asked, or asked again (`patience.confidence`). */
export function confidenceAsked(today: string): SQL<boolean> {
  return sql<boolean>`(coalesce(${liveActions.confidenceOn}, '-infinity'::date) <= ${today}::date - ${patience.confidence}::integer
    and ${stillOpen} and ${ofOpenPlan})`;
}

/** On hold, and the day of its return has come. Same rule as isResumeDue() of lib/actions/rules. */
export function resumeDue(today: string): SQL<boolean> {
  return sql<boolean>`(${liveActions.status} = 'on_hold' and ${liveActions.resumeOn} <= ${today}::date)`;
}
