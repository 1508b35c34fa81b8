import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import {
  type ActionStatus,
  type Axis,
  actionStatuses,
  axes,
  type Confidence,
  confidences,
  type PlanStatus,
  planStatuses,
  type SnapshotKind,
  snapshotKinds,
} from "../enums";
import { atMost, oneOf, plausible } from "../kernel/checks";
import { placed, written } from "../kernel/columns";
import { plans } from "../plans/table";
import { territories } from "../territories/table";
import { snapshotLimits as limits } from "./limits";

/** A plan as it stood on a day, by whom (`createdBy`) and why. Made once and never changed: its actions are in `snapshot_action`. */
export const snapshots = pgTable(
  "snapshot",
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    ...placed(),
    planId: uuid().notNull(),
    kind: text().$type<SnapshotKind>().notNull(),
    /** The day of `today`: what is late or silent in it is so on that day. */
    takenOn: date({ mode: "string" }).notNull(),
    label: text().notNull().default(""),
    /** Of the end of a year: which one, once a plan. */
    year: smallint(),
    /** Of a move of the plan: which one, once each. */
    moveNumber: integer(),
    /** The plan on that day. */
    planStatus: text().$type<PlanStatus>().notNull(),
    startsOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    ...written(),
  },
  (t) => [
    foreignKey({
      name: "snapshot_plan",
      columns: [t.planId, t.territoryId],
      foreignColumns: [plans.id, plans.territoryId],
    }),
    foreignKey({
      name: "snapshot_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    unique("snapshot_id_place").on(t.id, t.territoryId, t.regionId),
    uniqueIndex("snapshot_year").on(t.planId, t.year).where(sql`${t.year} is not null`),
    uniqueIndex("snapshot_move").on(t.planId, t.moveNumber).where(sql`${t.moveNumber} is not null`),
    index("snapshot_of_plan").on(t.planId, t.takenOn),
    index("snapshot_place").on(t.regionId, t.territoryId),
    index("snapshot_of_territory").on(t.territoryId),
    check("snapshot_kind", oneOf(t.kind, snapshotKinds)),
    check("snapshot_label", atMost(t.label, limits.label)),
    check("snapshot_plan_status", oneOf(t.planStatus, planStatuses)),
    check(
      "snapshot_days",
      sql`${plausible(t.takenOn)} and ${plausible(t.startsOn)} and ${plausible(t.endsOn)}`,
    ),
    check(
      "snapshot_comes_of",
      sql`(${t.kind} = 'year_end') = (${t.year} is not null)
      and (${t.moveNumber} is null or ${t.kind} in ('signature', 'amendment', 'closing'))`,
    ),
  ],
);

/** Jobs declared of an action, a kind and a basis a pair of columns: never mixed, null where none is declared. */
const jobsOf = () => ({
  createdActual: integer(),
  createdActualFte: numeric({ precision: 10, scale: 2, mode: "number" }),
  createdForecast: integer(),
  createdForecastFte: numeric({ precision: 10, scale: 2, mode: "number" }),
  maintainedActual: integer(),
  maintainedActualFte: numeric({ precision: 10, scale: 2, mode: "number" }),
  maintainedForecast: integer(),
  maintainedForecastFte: numeric({ precision: 10, scale: 2, mode: "number" }),
});

/** Whole cents, six words that are never mixed; null where nobody said any. */
const moneyOf = () => ({
  plannedCents: bigint({ mode: "number" }),
  actualCents: bigint({ mode: "number" }),
  requestedCents: bigint({ mode: "number" }),
  grantedCents: bigint({ mode: "number" }),
  committedCents: bigint({ mode: "number" }),
  paidCents: bigint({ mode: "number" }),
});

/**
 * An action as it stood on the day of a snapshot, by the words of that day: a structure or an objective renamed or merged since keeps
 * its former name here. Columns, so that two days are compared in SQL.
 */
export const snapshotActions = pgTable(
  "snapshot_action",
  {
    snapshotId: uuid().notNull(),
    actionId: uuid().notNull(),
    ...placed(),
    axis: text().$type<Axis>().notNull(),
    number: integer().notNull(),
    title: text().notNull(),
    objective: text(),
    lead: text(),
    status: text().$type<ActionStatus>().notNull(),
    progress: smallint().notNull(),
    confidence: text().$type<Confidence>(),
    late: boolean().notNull(),
    blocked: boolean().notNull(),
    silent: boolean().notNull(),
    plannedStartOn: date({ mode: "string" }),
    plannedEndOn: date({ mode: "string" }),
    actualStartOn: date({ mode: "string" }),
    actualEndOn: date({ mode: "string" }),
    ...moneyOf(),
    ...jobsOf(),
    events: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "snapshot_action_pkey", columns: [t.snapshotId, t.actionId] }),
    foreignKey({
      name: "snapshot_action_snapshot",
      columns: [t.snapshotId, t.territoryId, t.regionId],
      foreignColumns: [snapshots.id, snapshots.territoryId, snapshots.regionId],
    }),
    foreignKey({
      name: "snapshot_action_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
    index("snapshot_action_of_action").on(t.actionId),
    check("snapshot_action_axis", oneOf(t.axis, axes)),
    check("snapshot_action_status", oneOf(t.status, actionStatuses)),
    check("snapshot_action_confidence", oneOf(t.confidence, confidences)),
  ],
);

/** What a form writes of a snapshot. */
export type SnapshotWrite = Pick<typeof snapshots.$inferSelect, "label"> & {
  kind: SnapshotKind;
};

/** An action as a snapshot keeps it, or as it is today under the same names. */
export type FrozenAction = Omit<typeof snapshotActions.$inferSelect, "snapshotId">;

export type MoneyColumn = keyof ReturnType<typeof moneyOf>;
export type JobColumn = keyof ReturnType<typeof jobsOf>;
