import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { idList } from "../kernel/ids";
import { inScope, type Scope } from "../scope";
import { awaitingReport, visibleEvents, withOrganisers } from "./rows";
import { eventTerritories, liveEvents } from "./table";

const writtenHere = (scope: Scope) => sql<boolean>`(${liveEvents.territoryId} = any(${idList(scope.write)}))`;

/** Events of the territories that the reader writes, or co-organised by them. */
function mine(scope: Scope): SQL {
  return sql`(${writtenHere(scope)} or ${liveEvents.id} in (
    select l.event_id from ${eventTerritories} l where l.territory_id = any(${idList(scope.write)})))`;
}

const fields = (scope: Scope) => ({
  id: liveEvents.id,
  title: liveEvents.title,
  type: liveEvents.type,
  status: liveEvents.status,
  startsOn: liveEvents.startsOn,
  startsAt: liveEvents.startsAt,
  endsOn: liveEvents.endsOn,
  endsAt: liveEvents.endsAt,
  place: liveEvents.place,
  territoryId: liveEvents.territoryId,
  /** False for an event that another territory leads: read here, edited there. */
  editable: writtenHere(scope),
});

/**
 * Living events of the reader's territories, own or co-organised, planned and past without report; the longest wait first.
 * `days` since their last day. Empty for those who write nothing.
 */
export function listAwaitingReport(scope: Scope, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) =>
      withOrganisers(
        tx,
        await tx
          .select({
            ...fields(scope),
            days: sql<number>`(${today}::date - ${liveEvents.endsOn})::integer`,
          })
          .from(liveEvents)
          .where(and(visibleEvents(scope), mine(scope), awaitingReport(today)))
          .orderBy(asc(liveEvents.endsOn), asc(liveEvents.id)),
      ),
    on,
  );
}

/**
 * Living planned events of the reader's territories, own or co-organised, under way or that begin within `days` days of
 * `today`; the nearest first. `days` until their first day, 0 when it has begun.
 */
export function listComing(scope: Scope, today: string, days: number, on?: Db) {
  return inScope(
    scope,
    async (tx) =>
      withOrganisers(
        tx,
        await tx
          .select({
            ...fields(scope),
            days: sql<number>`greatest(0, ${liveEvents.startsOn} - ${today}::date)::integer`,
          })
          .from(liveEvents)
          .where(
            and(
              visibleEvents(scope),
              mine(scope),
              eq(liveEvents.status, "planned"),
              sql`${liveEvents.endsOn} >= ${today}::date`,
              sql`${liveEvents.startsOn} <= ${today}::date + ${days}::integer`,
            ),
          )
          .orderBy(asc(liveEvents.startsOn), sql`${liveEvents.startsAt} nulls first`, asc(liveEvents.id)),
      ),
    on,
  );
}

/** Living events of the territories that the reader writes that were postponed and wait for a new date; the oldest day first. */
export function listPostponed(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) =>
      withOrganisers(
        tx,
        await tx
          .select(fields(scope))
          .from(liveEvents)
          .where(and(visibleEvents(scope), writtenHere(scope), eq(liveEvents.status, "postponed")))
          .orderBy(asc(liveEvents.endsOn), asc(liveEvents.id)),
      ),
    on,
  );
}
