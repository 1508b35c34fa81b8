import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { awaitedFrom, blockedOpen, late, resumeDue, silent } from "../actions/facts";
import { actionsOfRegion } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { awaitingReport, eventsOfRegion } from "../events/rows";
import { liveEvents } from "../events/table";
import { organisations } from "../organisations/table";
import { livePldes } from "../plans/plde/table";
import { plansOfRegion } from "../plans/rows";
import { livePlans } from "../plans/table";
import { dormant, pointDue, projectsOfRegion, stepDue } from "../projects/rows";
import { liveProjects } from "../projects/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import type { RegionFilters } from "./filters";

export type RegionalAlerts = Awaited<ReturnType<typeof getRegionalAlerts>>;

/** Rows, the territories that they belong to (the Région’s own is none of the 21), and the names of all of these. */
type Alert = { rows: number; territories: number; names: string[] };

function alert(place: SQL, condition: SQL | undefined): SQL {
  return sql`json_build_object('rows', (count(*) filter (where ${condition}))::integer,
    'territories', (count(distinct ${place}) filter (where ${condition} and ${territories.kind} <> 'region'))::integer,
    'names', coalesce(json_agg(distinct ${territories.name}) filter (where ${condition}), '[]'))`;
}

type ActionAlerts = Record<"late" | "blocked" | "resuming" | "silent" | "compromised" | "due", Alert> & {
  /** Of `due`: never given. */
  unsaid: number;
  awaitingRegion: number;
  awaitingTerritory: number;
};

async function actionAlerts(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<ActionAlerts> {
  const place = sql`${liveActions.territoryId}`;
  // Each condition is the WHERE of the list that the alert opens.
  const kept = (meteo: "compromised" | "due" | "none") => actionsOfRegion(scope, filters, today, { meteo });
  const [alerts] = await tx.execute<ActionAlerts>(sql`
    select ${alert(place, late(today))} as late, ${alert(place, blockedOpen)} as blocked,
           ${alert(place, silent(today))} as silent, ${alert(place, resumeDue(today))} as resuming,
           ${alert(place, kept("compromised"))} as compromised,
           ${alert(place, kept("due"))} as due,
           (count(*) filter (where ${kept("none")}))::integer as unsaid,
           (count(*) filter (where ${awaitedFrom} = 'region'))::integer as "awaitingRegion",
           (count(*) filter (where ${awaitedFrom} = 'territory'))::integer as "awaitingTerritory"
      from ${liveActions} join ${territories} on ${territories.id} = ${liveActions.territoryId}
      left join ${organisations} on ${organisations.id} = ${liveActions.leadOrganisationId}
     where ${actionsOfRegion(scope, filters, today)}`);
  const none = { rows: 0, territories: 0, names: [] };
  return (
    alerts ?? {
      late: none,
      blocked: none,
      silent: none,
      resuming: none,
      compromised: none,
      due: none,
      unsaid: 0,
      awaitingRegion: 0,
      awaitingTerritory: 0,
    }
  );
}

type EventAlerts = { awaiting: Alert; overdue: number; postponed: Alert };

async function eventAlerts(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<EventAlerts> {
  const place = sql`${liveEvents.territoryId}`;
  // A report or a new date is due whatever the year of the event: without, December would be forgotten in January.
  const ofAnyDay = { ...filters, period: null };
  const old = and(awaitingReport(today), sql`${liveEvents.endsOn} <= ${today}::date - 15`);
  const [alerts] = await tx.execute<EventAlerts>(sql`
    select ${alert(place, awaitingReport(today))} as awaiting, (count(*) filter (where ${old}))::integer as overdue,
           ${alert(place, sql`${liveEvents.status} = 'postponed'`)} as postponed
      from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId}
     where ${eventsOfRegion(scope, ofAnyDay, today)}`);
  const none = { rows: 0, territories: 0, names: [] };
  return alerts ?? { awaiting: none, overdue: 0, postponed: none };
}

type ProjectAlerts = Record<"dormant" | "steps" | "points", Alert>;

/** Null for those who read no project by row: they could not open the list. */
async function projectAlerts(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<ProjectAlerts | null> {
  if (scope.staff.length === 0 && scope.own.length === 0) return null;
  const { territory, departement } = filters;
  const place = sql`${liveProjects.territoryId}`;
  const [found] = await tx.execute<ProjectAlerts>(sql`
    select ${alert(place, dormant(today))} as dormant, ${alert(place, stepDue(today))} as steps,
           ${alert(place, pointDue(today))} as points
      from ${liveProjects} join ${territories} on ${territories.id} = ${liveProjects.territoryId}
     where ${projectsOfRegion(scope, { territory, departement }, today)}`);
  return found ?? null;
}

/** `asked`: of these, those whose closing was asked of the Région. */
type PlanAlert = Alert & { asked: number };

/** Plans past their end that nobody closed: whatever the axis and the period, a stock of today. */
async function planAlert(tx: Db, scope: Scope, filters: RegionFilters, today: string): Promise<PlanAlert> {
  const [found] = await tx.execute<{ expired: Alert; asked: number }>(sql`
    select ${alert(sql`${livePlans.territoryId}`, sql`true`)} as expired, count(${livePlans.closingAskedOn})::integer as asked
      from ${livePlans} join ${livePldes} on ${livePldes.id} = ${livePlans.pldeId}
      join ${territories} on ${territories.id} = ${livePlans.territoryId}
     where ${plansOfRegion(scope, filters, today, { etat: "echu" })}`);
  return found ? { ...found.expired, asked: found.asked } : { rows: 0, territories: 0, names: [], asked: 0 };
}

/**
 * What calls for attention under these filters, each count being the total of the list that it opens: plans échus; actions late,
 * blocked (and from whom a decision is awaited), on hold past their return, silent for 90 days, of compromised or no confidence;
 * events awaiting their report (and for 15 days or more) or a new date; projects dormant, or whose agreed step or point is due.
 * Plans, events and projects are a stock of today whatever the period; plans and projects, whatever the axis.
 */
export function getRegionalAlerts(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      plans: await planAlert(tx, scope, filters, today),
      actions: await actionAlerts(tx, scope, filters, today),
      events: await eventAlerts(tx, scope, filters, today),
      projects: await projectAlerts(tx, scope, filters, today),
    }),
    on,
  );
}
