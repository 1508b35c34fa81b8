import "server-only";
import { and, count, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Axis, EventStatus, EventType } from "../enums";
import { liveActions } from "../schema/actions";
import { eventTerritories, liveEvents } from "../schema/events";
import { territories } from "../schema/geography";
import { nomenclatures, operations } from "../schema/nomenclatures";
import { inScope, type Scope, withinLinked } from "../scope";
import { idList } from "./action-facts";
import {
  french,
  inPlaces,
  labelled,
  matching,
  onPage,
  ordered,
  type Page,
  type PlaceFilter,
  type Sort,
} from "./lists";
import { type EventWords, shownByEvent } from "./shown";

export const eventSorts = ["date", "territoire", "titre", "type", "participants"] as const;
export type EventSort = (typeof eventSorts)[number];

export type EventListFilters = PlaceFilter & {
  search?: string;
  words?: EventWords;
  type?: EventType;
  status?: EventStatus;
  /** Held (reported, or planned and past), to come, held without report, reported without attendance; open: what awaits a gesture. */
  state?: "held" | "coming" | "awaiting" | "without_attendance" | "open";
  operation?: string;
  topic?: string;
  /** Of the action that the event belongs to. */
  axis?: Axis;
  /** Some day in the period: an event over two months is in both. Null: any day. */
  period: { start: string; end: string } | null;
};

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>["rows"][number];

const links = {
  table: eventTerritories,
  row: eventTerritories.eventId,
  territory: eventTerritories.territoryId,
};

/** Living events that a reader sees: of the territories and regions read, or co-organised by them. */
export function visibleEvents(scope: Scope): SQL {
  const shared = sql`(select l.event_id from ${eventTerritories} l where l.territory_id = any(${idList(scope.read)}))`;
  return withinLinked(scope, liveEvents, shared);
}

/** Planned and past. Same rule as awaitsReport() of lib/events/rules. */
export function awaitingReport(today: string): SQL<boolean> {
  return sql<boolean>`(${liveEvents.status} = 'planned' and ${liveEvents.endsOn} < ${today}::date)`;
}

/** Reported, or planned and past. Same rule as isHeld() of lib/events/rules. */
export function held(today: string): SQL<boolean> {
  return sql<boolean>`(${liveEvents.status} = 'reported' or ${awaitingReport(today)})`;
}

function inState(state: EventListFilters["state"], today: string): SQL | undefined {
  if (state === "held") return held(today);
  if (state === "coming")
    return sql`(${liveEvents.status} = 'planned' and ${liveEvents.endsOn} >= ${today}::date)`;
  if (state === "awaiting") return awaitingReport(today);
  if (state === "open") return sql`${liveEvents.status} in ('planned', 'postponed')`;
  if (state === "without_attendance")
    return sql`(${liveEvents.status} = 'reported' and ${liveEvents.attendance} is null)`;
  return undefined;
}

/** Names of the co-organising territories, in French order. */
export const organisers = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name collate "fr-x-icu")
    from ${eventTerritories} l join ${territories} t on t.id = l.territory_id
   where l.event_id = ${liveEvents.id}), '[]')`;

/** The WHERE of every list and figure of events, over liveEvents joined with territories: what this reader sees, and the filters. */
export function eventsWhere(scope: Scope, filters: EventListFilters, today: string): SQL | undefined {
  const { period } = filters;
  return and(
    visibleEvents(scope),
    inPlaces(filters, liveEvents, links),
    matching(filters.search, ...shownByEvent(filters.words, today)),
    filters.type ? eq(liveEvents.type, filters.type) : undefined,
    filters.status ? eq(liveEvents.status, filters.status) : undefined,
    inState(filters.state, today),
    filters.operation
      ? sql`${liveEvents.operationId} in (select id from ${operations} where code = ${filters.operation})`
      : undefined,
    filters.topic ? eq(liveEvents.topic, filters.topic) : undefined,
    filters.axis
      ? sql`${liveEvents.actionId} in (select id from ${liveActions} where axis = ${filters.axis})`
      : undefined,
    period
      ? sql`(${liveEvents.startsOn} <= ${period.end}::date and ${liveEvents.endsOn} >= ${period.start}::date)`
      : undefined,
  );
}

const sortColumns = (words?: EventWords): Record<EventSort, SQL> => ({
  date: sql`(${liveEvents.startsOn}, ${liveEvents.startsAt})`,
  territoire: french(territories.name),
  titre: french(liveEvents.title),
  type: french(labelled(liveEvents.type, words?.type)),
  participants: sql`${liveEvents.attendance}`,
});

/** Postponed events keep the date that they no longer have: among what is open, they come after what has one. */
const undated = sql`${liveEvents.status} = 'postponed'`;

/** What reports tell: a sum of what is known, null when nothing is, and how many reports tell it. */
type Told = { sum: number | null; reports: number };
export type ReportTotals = Record<"holders" | "women" | "elected" | "contacts", Told>;

const toldOf = (column: SQLWrapper) =>
  sql`json_build_object('sum', sum(${column})::integer, 'reports', count(${column})::integer)`;
const told = sql<ReportTotals>`json_build_object(
  'holders', ${toldOf(liveEvents.holdersAttending)}, 'women', ${toldOf(liveEvents.womenAttending)},
  'elected', ${toldOf(liveEvents.electedAttending)}, 'contacts', ${toldOf(liveEvents.contactsToFollow)})`;
const nothing: Told = { sum: null, reports: 0 };
const noTotals = {
  ...{ total: 0, held: 0, awaiting: 0, attendance: null, withAttendance: 0, reported: 0 },
  reports: { holders: nothing, women: nothing, elected: nothing, contacts: nothing } as ReportTotals,
};

/** Events that this reader sees and the filters leave, sorted; a co-organised one comes once. `page` null: all of them. */
export function listEvents(
  scope: Scope,
  filters: EventListFilters,
  sort: Sort<EventSort>,
  page: Page | null,
  today: string,
  on?: Db,
) {
  const where = eventsWhere(scope, filters, today);
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({
          id: liveEvents.id,
          territoryName: territories.name,
          type: liveEvents.type,
          title: liveEvents.title,
          startsOn: liveEvents.startsOn,
          startsAt: liveEvents.startsAt,
          endsOn: liveEvents.endsOn,
          endsAt: liveEvents.endsAt,
          place: liveEvents.place,
          status: liveEvents.status,
          attendance: liveEvents.attendance,
          holdersAttending: liveEvents.holdersAttending,
          womenAttending: liveEvents.womenAttending,
          electedAttending: liveEvents.electedAttending,
          contactsToFollow: liveEvents.contactsToFollow,
          topic: nomenclatures.label,
          operation: operations.label,
          organisers,
        })
        .from(liveEvents)
        .innerJoin(territories, eq(territories.id, liveEvents.territoryId))
        .leftJoin(operations, eq(operations.id, liveEvents.operationId))
        .leftJoin(
          nomenclatures,
          and(eq(nomenclatures.kind, liveEvents.topicKind), eq(nomenclatures.code, liveEvents.topic)),
        )
        .where(where)
        .orderBy(
          ...(filters.state === "open" && sort.key === "date" ? [undated] : []),
          ordered(sortColumns(filters.words), sort, liveEvents.id),
        )
        .$dynamic();
      const [counted] = await tx
        .select({
          total: count(),
          held: sql<number>`count(*) filter (where ${held(today)})::integer`,
          awaiting: sql<number>`count(*) filter (where ${awaitingReport(today)})::integer`,
          /** Sum of the attendances that are known; null when none is. */
          attendance: sql<number | null>`sum(${liveEvents.attendance})::integer`,
          withAttendance: count(liveEvents.attendance),
          reported: sql<number>`count(*) filter (where ${liveEvents.status} = 'reported')::integer`,
          reports: told,
        })
        .from(liveEvents)
        .innerJoin(territories, eq(territories.id, liveEvents.territoryId))
        .where(where);
      const totals = counted ?? noTotals;
      return { rows: await onPage(query, page), ...totals };
    },
    on,
  );
}
