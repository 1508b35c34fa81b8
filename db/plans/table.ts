import { sql } from "drizzle-orm";
import {
  boolean,
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
import { type PlanMoveName, type PlanStatus, planMoveNames, planStatuses } from "../enums";
import { atMost, filled, oneOf, plausible } from "../kernel/checks";
import { deleted, placed, written } from "../kernel/columns";
import { territories } from "../territories/table";
import { planLimits as limits } from "./limits";
import { pldes } from "./plde/table";

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
  signatories: text().notNull().default(""),
  finalReport: text(),
  /** How many moves were made, and the last of them: each is kept in `plan_transition`. */
  moveNumber: integer().notNull().default(0),
  lastMove: text().$type<PlanMoveName>(),
  movedOn: date({ mode: "string" }),
  moveReason: text(),
  moveReference: text(),
  closingAskedOn: date({ mode: "string" }),
  /** An amendment is open: what it changes is written meanwhile. */
  amending: boolean().notNull().default(false),
  /** The archive of a past plan, that is being entered. */
  entering: boolean().notNull().default(false),
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
  check("plan_title", filled(t.title, limits.title)),
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
    sql`${atMost(t.diagnosis, limits.diagnosis)} and ${atMost(t.stakes, limits.stakes)} and ${atMost(t.governance, limits.governance)}`,
  ),
  check("plan_deliberation", atMost(t.deliberation, limits.deliberation)),
  check("plan_signatories", atMost(t.signatories, limits.signatories)),
  check("plan_final_report", atMost(t.finalReport, limits.finalReport)),
  check(
    "plan_move",
    sql`${oneOf(t.lastMove, planMoveNames)} and ${t.moveNumber} >= 0 and ${atMost(t.moveReason, limits.moveReason)} and ${atMost(t.moveReference, limits.moveReference)} and ${plausible(t.movedOn)}`,
  ),
  check("plan_amending", sql`not ${t.amending} or ${t.status} = 'active'`),
  check("plan_entering", sql`not ${t.entering} or ${t.status} = 'closed'`),
  check("plan_closing_asked", sql`${t.closingAskedOn} is null or ${t.status} = 'active'`),
  index("plan_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
]);

export const livePlans = pgView("live_plan", planColumns()).existing();

/** Columns that no gesture writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "pldeId"
  | "previousPlanId"
  | "moveNumber"
  | "lastMove";

/** What is written of a plan: every other column. */
export type PlanWrite = Omit<typeof plans.$inferSelect, Kept>;
