import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { liveActions } from "../schema/actions";
import { liveEvents } from "../schema/events";
import { territories } from "../schema/geography";
import { organisations } from "../schema/organisations";
import { liveProjects } from "../schema/projects";
import { inScope, type Scope } from "../scope";
import { awaitedFrom, blockedOpen, late, silent } from "./action-facts";
import { actionsWhere } from "./action-lists";
import { awaitingReport, eventsWhere } from "./event-lists";
import { dormant, projectsWhere } from "./project-lists";
import type { RegionFilters } from "./regional-figures";

export type RegionalAlerts = Awaited<ReturnType<typeof getRegionalAlerts>>;

/** Rows, and the territories that they belong to. */
type Alert = { rows: number; territories: number };

function alert(place: SQL, condition: SQL | undefined): SQL {
  return sql`json_build_object('rows', (count(*) filter (where ${condition}))::integer,
    'territories', (count(distinct ${place}) filter (where ${condition}))::integer)`;
}

type ActionAlerts = Record<"late" | "blocked" | "silent" | "compromised" | "unsaid", Alert> & {
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
  const kept = (more: Parameters<typeof actionsWhere>[1]) => alert(place, actionsWhere(scope, more, today));
  const [alerts] = await tx.execute<ActionAlerts>(sql`
    select ${alert(place, late(today))} as late, ${alert(place, blockedOpen)} as blocked,
           ${alert(place, silent(today))} as silent,
           ${kept({ ...filters, confidence: "compromised" })} as compromised,
           ${kept({ ...filters, confidence: "none" })} as unsaid,
           (count(*) filter (where ${awaitedFrom} = 'region'))::integer as "awaitingRegion",
           (count(*) filter (where ${awaitedFrom} = 'territory'))::integer as "awaitingTerritory"
      from ${liveActions} join ${territories} on ${territories.id} = ${liveActions.territoryId}
      left join ${organisations} on ${organisations.id} = ${liveActions.leadOrganisationId}
     where ${actionsWhere(scope, filters, today)}`);
  const none = { rows: 0, territories: 0 };
  return (
    alerts ?? {
      late: none,
      blocked: none,
      silent: none,
      compromised: none,
      unsaid: none,
      awaitingRegion: 0,
      awaitingTerritory: 0,
    }
  );
}

type EventAlerts = { awaiting: Alert; overdue: number };

async function eventAlerts(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<EventAlerts> {
  const old = and(awaitingReport(today), sql`${liveEvents.endsOn} <= ${today}::date - 15`);
  const [alerts] = await tx.execute<EventAlerts>(sql`
    select ${alert(sql`${liveEvents.territoryId}`, awaitingReport(today))} as awaiting,
           (count(*) filter (where ${old}))::integer as overdue
      from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId}
     where ${eventsWhere(scope, filters, today)}`);
  return alerts ?? { awaiting: { rows: 0, territories: 0 }, overdue: 0 };
}

/** Null for those who read no project by row: they could not open the list. */
async function projectAlert(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<Alert | null> {
  if (scope.staff.length === 0 && scope.own.length === 0) return null;
  const { territory, departement } = filters;
  const [found] = await tx.execute<{ dormant: Alert }>(sql`
    select ${alert(sql`${liveProjects.territoryId}`, dormant(today))} as dormant
      from ${liveProjects} join ${territories} on ${territories.id} = ${liveProjects.territoryId}
     where ${projectsWhere(scope, { territory, departement }, today)}`);
  return found?.dormant ?? null;
}

/**
 * What calls for attention under these filters, each count being the total of the list that it opens: late, blocked (and
 * from whom a decision is awaited), silent for 90 days, confidence compromised or not given, events awaiting their report
 * (and for 15 days or more), dormant projects (whatever the axis and the period: a stock of today).
 */
export function getRegionalAlerts(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      actions: await actionAlerts(tx, scope, filters, today),
      events: await eventAlerts(tx, scope, filters, today),
      projects: await projectAlert(tx, scope, filters, today),
    }),
    on,
  );
}
