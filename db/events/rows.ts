import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { underPlan } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { type Axis, type EventStatus, type EventType, openEvents } from "../enums";
import { oneOf } from "../kernel/checks";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, inPlaces, labelled, matching } from "../kernel/lists";
import { withPlaces } from "../kernel/paged";
import { operations } from "../operations/table";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { type EventWords, shownByEvent } from "./shown";
import { eventTerritories, liveEvents } from "./table";
import { eventWall } from "./wall";

const links = {
  table: eventTerritories,
  row: eventTerritories.eventId,
  territory: eventTerritories.territoryId,
};

/** Living events that a reader sees: of the territories and regions read, or co-organised by them. */
export const visibleEvents = eventWall.visible;

/** Planned and past. Same rule as awaitsReport() of lib/events/rules. */
export function awaitingReport(today: string): SQL<boolean> {
  return sql<boolean>`(${liveEvents.status} = 'planned' and ${liveEvents.endsOn} < ${today}::date)`;
}

/** Reported, or planned and past. Same rule as isHeld() of lib/events/rules. */
export function held(today: string): SQL<boolean> {
  return sql<boolean>`(${liveEvents.status} = 'reported' or ${awaitingReport(today)})`;
}

/** Held, to come, held without report, reported without attendance; open: what awaits a gesture. */
type EventSituation = "held" | "coming" | "awaiting" | "without_attendance" | "open";

const situations: Record<EventSituation, (today: string) => SQL> = {
  held,
  coming: (today) => sql`(${liveEvents.status} = 'planned' and ${liveEvents.endsOn} >= ${today}::date)`,
  awaiting: awaitingReport,
  open: () => oneOf(liveEvents.status, openEvents),
  without_attendance: () => sql`(${liveEvents.status} = 'reported' and ${liveEvents.attendance} is null)`,
};

/** Events with the name of their territory and those that hold them together with it, in French order, read once for all of them. */
export async function withOrganisers<Row extends { id: string; territoryId: string }>(
  tx: Db,
  rows: readonly Row[],
) {
  return (await withPlaces(tx, rows, links)).map(({ row, linked }) => ({ ...row, organisers: linked }));
}

/** Names of the co-organising territories, in French order. */
export const organisers = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name collate "fr-x-icu")
    from ${eventTerritories} l join ${territories} t on t.id = l.territory_id
   where l.event_id = ${liveEvents.id}), '[]')`;

/**
 * The relation of events: what a query `from(liveEvents)` is joined with, and the first wall. Its WHERE is given here: a later one
 * would take the place of the wall.
 */
export const ofEvents = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveEvents.territoryId))
    .where(and(visibleEvents(scope), where)) as unknown as Query & { where: never };

/** On which day, in what words rows say their codes, and the place asked, whose two filters speak of one territory. */
type Reading = { today: string; words?: EventWords; departement?: string; territoire?: string };

/** What each filter of a list keeps, by its name in an address. */
const eventWhere = {
  recherche: (asked: string, { words, today }: Reading) => matching(asked, ...shownByEvent(words, today)),
  territoire: (asked: string, { departement }: Reading) =>
    inPlaces({ territory: asked, departement }, liveEvents, links),
  departement: (asked: string, { territoire }: Reading) =>
    inPlaces({ territory: territoire, departement: asked }, liveEvents, links),
  type: (asked: EventType) => eq(liveEvents.type, asked),
  situation: (asked: EventSituation, { today }: Reading) => situations[asked](today),
  etat: (asked: EventStatus) => eq(liveEvents.status, asked),
  operation: (asked: string) =>
    sql`${liveEvents.operationId} in (select id from ${operations} where code = ${asked})`,
  theme: (asked: string) => eq(liveEvents.topic, asked),
  /** Of the action that the event belongs to. */
  axe: (asked: Axis) => sql`${liveEvents.actionId} in (select id from ${liveActions} where axis = ${asked})`,
  /** Of an action of the plan. */
  plan: (asked: string) => underPlan(liveEvents.actionId, asked),
  /** Some day in the period: an event over two months is in both. Null: any day. */
  periode: (asked: { start: string; end: string } | null) =>
    asked
      ? sql`(${liveEvents.startsOn} <= ${asked.end}::date and ${liveEvents.endsOn} >= ${asked.start}::date)`
      : undefined,
};

export type EventFilters = FiltersOf<typeof eventWhere>;

/** What each sort of a list follows, by its name in an address. */
export const eventSort = {
  /** Then by the hour. */
  date: () => sql`${liveEvents.startsOn}`,
  territoire: () => french(territories.name),
  titre: () => french(liveEvents.title),
  type: ({ words }: Reading) => french(labelled(liveEvents.type, words?.codes.type)),
  participants: () => sql`${liveEvents.attendance}`,
};

export type EventSort = keyof typeof eventSort;

/** What the filters of a list or a figure keep of the relation. */
export function eventsKept(filters: EventFilters, today: string, words?: EventWords): SQL | undefined {
  const { departement, territoire } = filters;
  return and(...keptBy(eventWhere, filters, { today, words, departement, territoire }));
}

type OfRegion = {
  territory?: string;
  departement?: string;
  axis?: Axis;
  period: { start: string; end: string } | null;
};

/** The same, with the wall, for the filters that the figures of a Région share between nouns. */
export const eventsOfRegion = (
  scope: Scope,
  { territory, departement, axis, period }: OfRegion,
  today: string,
) =>
  and(
    visibleEvents(scope),
    eventsKept({ territoire: territory, departement, axe: axis, periode: period }, today),
  );
