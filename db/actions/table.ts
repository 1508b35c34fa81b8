import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ActionStatus,
  type AwaitedDecision,
  type Axis,
  actionStatuses,
  awaitedDecisions,
  axes,
  type Confidence,
  confidences,
  endedActions,
  type Priority,
  type ProgressBasis,
  priorities,
  progressBases,
} from "../enums";
import { atMost, between, filled, noneOf, oneOf, plausible } from "../kernel/checks";
import { deleted, placed, written } from "../kernel/columns";
import { organisations } from "../organisations/table";
import { objectives } from "../plans/objectives/table";
import { plans } from "../plans/table";
import { regionalObjectives } from "../policy/objectives/table";
import { territories } from "../territories/table";

import { actionLimits as limits, type linkedToActions } from "./limits";

const actionColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  planId: uuid().notNull(),
  axis: text().$type<Axis>().notNull(),
  objectiveId: uuid(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text().notNull().default(""),
  expectedResult: text().notNull().default(""),
  leadOrganisationId: uuid(),
  priority: text().$type<Priority>().notNull().default("normal"),
  /** Who is in charge, and the elected member who answers for it: a function, a name, or both. Names are personal: the wall says them. */
  leadFunction: text(),
  leadName: text(),
  electedFunction: text(),
  electedName: text(),
  /** Jobs that it aims at; null is unknown, never zero. */
  targetFte: numeric({ precision: 8, scale: 2, mode: "number" }),
  plannedStartOn: date({ mode: "string" }),
  plannedEndOn: date({ mode: "string" }),
  actualStartOn: date({ mode: "string" }),
  actualEndOn: date({ mode: "string" }),
  status: text().$type<ActionStatus>().notNull().default("planned"),
  /** Percent, 0 to 100. */
  progress: smallint().notNull().default(0),
  /** `steps`: the database counts it from them, whoever writes. */
  progressBasis: text().$type<ProgressBasis>().notNull().default("hand"),
  /** Required by status: on_hold → resumeOn; cancelled → statusReason; done → actualEndOn and result. */
  resumeOn: date({ mode: "string" }),
  statusReason: text(),
  result: text(),
  confidence: text().$type<Confidence>(),
  confidenceOn: date({ mode: "string" }),
  confidenceBy: uuid(),
  blocked: boolean().notNull().default(false),
  blockedOn: date({ mode: "string" }),
  blockedReason: text(),
  unblockingCondition: text(),
  decisionAwaitedFrom: text().$type<AwaitedDecision>().notNull().default("none"),
  /** Last date on which a person updated or noted it (drives « sans mise à jour depuis 90 jours »). */
  touchedOn: date({ mode: "string" }).notNull(),
  /** The action of the plan before that it carries over: settled there as « reconduite ». */
  renewsId: uuid(),
  /** Made while its plan was in force: the base marks it, and nothing of it was signed. */
  addedAfterSignature: boolean().notNull().default(false),
  ...written(),
  ...deleted(),
});

/** One action of a plan. Its number (axis rank, e.g. 2.3) is given under a lock on the plan and never reused. */
export const actions = pgTable("action", actionColumns(), (t) => [
  foreignKey({
    name: "action_territory_region",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "action_plan",
    columns: [t.planId, t.territoryId],
    foreignColumns: [plans.id, plans.territoryId],
  }),
  foreignKey({
    name: "action_objective",
    columns: [t.objectiveId, t.planId, t.axis],
    foreignColumns: [objectives.id, objectives.planId, objectives.axis],
  }),
  foreignKey({
    name: "action_lead_organisation",
    columns: [t.leadOrganisationId, t.regionId],
    foreignColumns: [organisations.id, organisations.regionId],
  }),
  foreignKey({
    name: "action_renews",
    columns: [t.renewsId, t.territoryId, t.regionId],
    foreignColumns: [t.id, t.territoryId, t.regionId],
  }),
  uniqueIndex("action_renewed_once").on(t.renewsId).where(sql`${t.deletedAt} is null`),
  unique("action_id_place").on(t.id, t.territoryId, t.regionId),
  unique("action_number").on(t.planId, t.axis, t.number),
  index("action_of_organisation").on(t.leadOrganisationId),
  index("action_place").on(t.regionId, t.territoryId),
  index("action_of_territory").on(t.territoryId),
  index("action_open")
    .on(t.regionId, t.plannedEndOn, t.id)
    .where(sql`${t.deletedAt} is null and ${noneOf(t.status, endedActions)}`),
  index("action_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("action_axis", oneOf(t.axis, axes)),
  check("action_status", oneOf(t.status, actionStatuses)),
  check("action_confidence", oneOf(t.confidence, confidences)),
  check("action_awaited", oneOf(t.decisionAwaitedFrom, awaitedDecisions)),
  check("action_number_positive", sql`${t.number} between 1 and 999`),
  check("action_title", filled(t.title, limits.title)),
  check(
    "action_texts",
    sql`${atMost(t.description, limits.description)} and ${atMost(t.expectedResult, limits.expectedResult)}`,
  ),
  check("action_priority", oneOf(t.priority, priorities)),
  check(
    "action_people",
    sql`${filled(t.leadFunction, limits.leadFunction)} and ${filled(t.leadName, limits.leadName)} and ${filled(t.electedFunction, limits.electedFunction)} and ${filled(t.electedName, limits.electedName)}`,
  ),
  check("action_target_fte", sql`${t.targetFte} <> 'NaN' and ${between(t.targetFte, limits.targetFte)}`),
  check("action_progress", between(t.progress, limits.progress)),
  check("action_progress_basis", oneOf(t.progressBasis, progressBases)),
  check("action_planned_dates", sql`${t.plannedEndOn} >= ${t.plannedStartOn}`),
  check("action_actual_dates", sql`${t.actualEndOn} >= ${t.actualStartOn}`),
  check(
    "action_dates",
    sql`${plausible(t.plannedStartOn)} and ${plausible(t.plannedEndOn)} and ${plausible(t.actualStartOn)} and ${plausible(t.actualEndOn)} and ${plausible(t.resumeOn)} and ${plausible(t.touchedOn)}`,
  ),
  check("action_on_hold", sql`${t.status} <> 'on_hold' or ${t.resumeOn} is not null`),
  check(
    "action_cancelled",
    sql`${t.status} <> 'cancelled' or (${t.statusReason} is not null and ${filled(t.statusReason, limits.statusReason)})`,
  ),
  check(
    "action_done",
    sql`${t.status} <> 'done' or (${t.actualEndOn} is not null and ${t.progress} = 100 and ${t.result} is not null and ${filled(t.result, limits.result)})`,
  ),
  check(
    "action_blocked",
    sql`(${t.blocked} and ${t.blockedOn} is not null and ${t.blockedReason} is not null and ${filled(t.blockedReason, limits.blockedReason)} and ${atMost(t.unblockingCondition, limits.unblockingCondition)}) or (not ${t.blocked} and ${t.blockedOn} is null and ${t.blockedReason} is null and ${t.unblockingCondition} is null and ${t.decisionAwaitedFrom} = 'none')`,
  ),
  check("action_confidence_dated", sql`(${t.confidence} is null) = (${t.confidenceOn} is null)`),
]);

export const liveActions = pgView("live_action", actionColumns()).existing();

/** A shared action: the other territories that take part. Read by them, edited by the lead, counted once. */
export const actionTerritories = pgTable(
  "action_territory",
  {
    actionId: uuid().notNull(),
    regionId: uuid().notNull(),
    leadTerritoryId: uuid().notNull(),
    territoryId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.territoryId] }),
    foreignKey({
      name: "action_territory_action",
      columns: [t.actionId, t.leadTerritoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
    foreignKey({
      name: "action_territory_associate",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    index("action_territory_reader").on(t.territoryId),
    check("action_territory_other", sql`${t.territoryId} <> ${t.leadTerritoryId}`),
  ],
);

/** Which of the Région's objectives an action serves. */
export const actionRegionalObjectives = pgTable(
  "action_regional_objective",
  {
    actionId: uuid().notNull(),
    regionId: uuid().notNull(),
    territoryId: uuid().notNull(),
    regionalObjectiveId: uuid()
      .notNull()
      .references(() => regionalObjectives.id),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.regionalObjectiveId] }),
    foreignKey({
      name: "action_regional_objective_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
  ],
);

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "planId"
  | "number"
  | "renewsId";

/** What is written of an action: every other column, null where it may be, and what links tie to it. */
export type ActionWrite = Omit<typeof actions.$inferSelect, Kept> &
  Record<(typeof linkedToActions)[number], readonly string[]>;
