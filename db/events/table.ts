import { type SQLWrapper, sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import { type EventStatus, type EventType, eventStatuses, eventTypes, openEvents } from "../enums";
import { communes } from "../geography/table";
import { atMost, between, filled, oneOf, plausible } from "../kernel/checks";
import { deleted, nomenclatureKind, placed, written } from "../kernel/columns";
import { nomenclatures } from "../nomenclatures/table";
import { operations } from "../operations/table";
import { territories } from "../territories/table";
import { eventLimits as limits } from "./limits";

const eventColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid(),
  operationId: uuid(),
  type: text().$type<EventType>().notNull(),
  topic: text(),
  topicKind: nomenclatureKind("event_topic"),
  audience: text(),
  audienceKind: nomenclatureKind("audience"),
  title: text().notNull(),
  description: text().notNull().default(""),
  /** Civil local days and times of the Région. */
  startsOn: date({ mode: "string" }).notNull(),
  startsAt: time(),
  endsOn: date({ mode: "string" }).notNull(),
  endsAt: time(),
  place: text().notNull().default(""),
  communeCode: text().references(() => communes.code),
  organisers: text().notNull().default(""),
  capacity: integer(),
  costCents: bigint({ mode: "number" }),
  status: text().$type<EventStatus>().notNull().default("planned"),
  /** Why it was postponed or cancelled. */
  statusReason: text(),
  /** The report, entered after the event: null is unknown, never zero. */
  reportedOn: date({ mode: "string" }),
  attendance: integer(),
  holdersAttending: integer(),
  electedAttending: integer(),
  womenAttending: integer(),
  organisationsPresent: text().notNull().default(""),
  contactsToFollow: integer(),
  satisfaction: smallint(),
  followUp: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** A « dont » of the attendance, when that is known. */
const part = (column: SQLWrapper, attendance: SQLWrapper) =>
  sql`${column} between ${limits.attendance.min} and coalesce(${attendance}, ${limits.attendance.max})`.inlineParams();

/** An event of a territory. « Tenu, bilan à saisir » is computed: planned and past. Co-organised: one row, n links, counted once. */
export const events = pgTable("event", eventColumns(), (t) => [
  foreignKey({
    name: "event_territory_region",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "event_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  foreignKey({
    name: "event_operation",
    columns: [t.operationId, t.regionId],
    foreignColumns: [operations.id, operations.regionId],
  }),
  foreignKey({
    name: "event_topic",
    columns: [t.topicKind, t.topic],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  foreignKey({
    name: "event_audience",
    columns: [t.audienceKind, t.audience],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  unique("event_id_place").on(t.id, t.territoryId, t.regionId),
  index("event_of_territory").on(t.territoryId, t.startsOn),
  index("event_day").on(t.regionId, t.startsOn.desc().nullsLast()),
  index("event_open")
    .on(t.regionId, sql`(${t.status} = 'postponed')`, t.startsOn)
    .where(sql`${t.deletedAt} is null and ${oneOf(t.status, openEvents)}`),
  index("event_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  index("event_of_action").on(t.actionId),
  check("event_type", oneOf(t.type, eventTypes)),
  check("event_status", oneOf(t.status, eventStatuses)),
  check("event_title", filled(t.title, limits.title)),
  check(
    "event_texts",
    sql`${atMost(t.description, limits.description)} and ${atMost(t.place, limits.place)} and ${atMost(t.organisers, limits.organisers)} and ${atMost(t.organisationsPresent, limits.organisationsPresent)} and ${atMost(t.followUp, limits.followUp)} and ${atMost(t.statusReason, limits.statusReason)}`,
  ),
  check(
    "event_dates",
    sql`${plausible(t.startsOn)} and ${plausible(t.endsOn)} and ${plausible(t.reportedOn)} and ${t.endsOn} >= ${t.startsOn}`,
  ),
  check(
    "event_times",
    sql`(${t.endsAt} is null or ${t.startsAt} is not null) and (${t.endsOn} > ${t.startsOn} or ${t.endsAt} is null or ${t.endsAt} >= ${t.startsAt})`,
  ),
  check("event_capacity", between(t.capacity, limits.capacity)),
  check("event_cost", between(t.costCents, limits.costCents)),
  check("event_reported", sql`(${t.status} = 'reported') = (${t.reportedOn} is not null)`),
  check("event_reported_after", sql`${t.reportedOn} >= ${t.startsOn}`),
  check(
    "event_report_only",
    sql`${t.status} = 'reported' or (${t.attendance} is null and ${t.holdersAttending} is null and ${t.electedAttending} is null and ${t.womenAttending} is null and ${t.contactsToFollow} is null and ${t.satisfaction} is null)`,
  ),
  check(
    "event_attendance",
    sql`${between(t.attendance, limits.attendance)} and ${part(t.holdersAttending, t.attendance)} and ${part(t.electedAttending, t.attendance)} and ${part(t.womenAttending, t.attendance)}`,
  ),
  check("event_contacts", between(t.contactsToFollow, limits.contactsToFollow)),
  check("event_satisfaction", between(t.satisfaction, limits.satisfaction)),
]);

export const liveEvents = pgView("live_event", eventColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "topicKind"
  | "audienceKind";

/** What is written of an event: every other column, null where it may be, and the territories that hold it together. */
export type EventWrite = Omit<typeof events.$inferSelect, Kept> & { coOrganisers: readonly string[] };

/** The other territories that hold an event together: read by them, edited by the lead, counted once. */
export const eventTerritories = pgTable(
  "event_territory",
  {
    eventId: uuid().notNull(),
    regionId: uuid().notNull(),
    leadTerritoryId: uuid().notNull(),
    territoryId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.territoryId] }),
    foreignKey({
      name: "event_territory_event",
      columns: [t.eventId, t.leadTerritoryId, t.regionId],
      foreignColumns: [events.id, events.territoryId, events.regionId],
    }),
    foreignKey({
      name: "event_territory_organiser",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    index("event_territory_reader").on(t.territoryId),
    check("event_territory_other", sql`${t.territoryId} <> ${t.leadTerritoryId}`),
  ],
);
