import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type Axis, axes, type PlanStatus, planStatuses } from "../enums";
import { atMost, filled, oneOf, plausible } from "../kernel/checks";
import { deleted, placed, written } from "../kernel/columns";
import { territories } from "../territories/table";

const pldeColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  title: text().notNull(),
  startsOn: date({ mode: "string" }).notNull(),
  endsOn: date({ mode: "string" }).notNull(),
  priorities: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** Plan Local de Développement Économique: the frame under which a territory signs its ESS plans. */
export const pldes = pgTable("plde", pldeColumns(), (t) => [
  foreignKey({
    name: "plde_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  unique("plde_id_territory").on(t.id, t.territoryId),
  index("plde_place").on(t.regionId, t.territoryId),
  check("plde_title", filled(t.title, 200)),
  check("plde_priorities", atMost(t.priorities, 10_000)),
  check(
    "plde_dates",
    sql`${plausible(t.startsOn)} and ${plausible(t.endsOn)} and ${t.endsOn} >= ${t.startsOn}`,
  ),
]);

export const livePldes = pgView("live_plde", pldeColumns()).existing();

const planColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  pldeId: uuid().notNull(),
  previousPlanId: uuid(),
  number: integer().notNull(),
  title: text().notNull(),
  status: text().$type<PlanStatus>().notNull().default("draft"),
  startsOn: date({ mode: "string" }).notNull(),
  endsOn: date({ mode: "string" }).notNull(),
  signedEndsOn: date({ mode: "string" }),
  signedOn: date({ mode: "string" }),
  closedOn: date({ mode: "string" }),
  deliberation: text(),
  diagnosis: text().notNull().default(""),
  stakes: text().notNull().default(""),
  governance: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** Three-year ESS plan of a territory, number n under its PLDE. Extension by amendment moves endsOn and keeps signedEndsOn; closedOn is the day since which it counts no more. */
export const plans = pgTable("plan", planColumns(), (t) => [
  foreignKey({
    name: "plan_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "plan_plde",
    columns: [t.pldeId, t.territoryId],
    foreignColumns: [pldes.id, pldes.territoryId],
  }),
  foreignKey({
    name: "plan_previous",
    columns: [t.previousPlanId, t.territoryId],
    foreignColumns: [t.id, t.territoryId],
  }),
  unique("plan_id_territory").on(t.id, t.territoryId),
  uniqueIndex("plan_number").on(t.territoryId, t.number).where(sql`${t.deletedAt} is null`),
  index("plan_place").on(t.regionId, t.territoryId),
  check("plan_status", oneOf(t.status, planStatuses)),
  check("plan_title", filled(t.title, 200)),
  check("plan_number_positive", sql`${t.number} between 1 and 99`),
  check("plan_dates", sql`${plausible(t.startsOn)} and ${plausible(t.endsOn)} and ${plausible(t.closedOn)}`),
  check(
    "plan_closed",
    sql`(${t.status} <> 'closed' or ${t.closedOn} is not null) and (${t.closedOn} is null or ${t.status} in ('closed', 'abandoned'))`,
  ),
  check("plan_closed_within", sql`${t.closedOn} is null or ${t.closedOn} >= ${t.startsOn}`),
  check(
    "plan_period",
    sql`${t.endsOn} >= (${t.startsOn} + interval '12 months' - interval '1 day')::date and ${t.endsOn} <= (${t.startsOn} + interval '72 months')::date`,
  ),
  check("plan_amended", sql`${t.signedEndsOn} is null or ${t.signedEndsOn} < ${t.endsOn}`),
  check(
    "plan_active_signed",
    sql`${t.status} <> 'active' or (${t.signedOn} is not null and ${t.deliberation} is not null)`,
  ),
  check(
    "plan_texts",
    sql`${atMost(t.diagnosis, 10_000)} and ${atMost(t.stakes, 10_000)} and ${atMost(t.governance, 10_000)}`,
  ),
]);

export const livePlans = pgView("live_plan", planColumns()).existing();

const objectiveColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  planId: uuid().notNull(),
  axis: text().$type<Axis>().notNull(),
  parentId: uuid(),
  label: text().notNull(),
  rank: integer().notNull().default(1),
  ...written(),
  ...deleted(),
});

/** Orientation, then objective: one or two levels under an axis. */
export const objectives = pgTable("objective", objectiveColumns(), (t) => [
  foreignKey({
    name: "objective_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "objective_plan",
    columns: [t.planId, t.territoryId],
    foreignColumns: [plans.id, plans.territoryId],
  }),
  foreignKey({
    name: "objective_parent",
    columns: [t.parentId, t.planId, t.axis],
    foreignColumns: [t.id, t.planId, t.axis],
  }),
  unique("objective_id_plan_axis").on(t.id, t.planId, t.axis),
  index("objective_plan_axis").on(t.planId, t.axis, t.rank),
  check("objective_axis", oneOf(t.axis, axes)),
  check("objective_label", filled(t.label, 300)),
]);

export const liveObjectives = pgView("live_objective", objectiveColumns()).existing();
