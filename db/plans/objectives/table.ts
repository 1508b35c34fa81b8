import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, pgView, text, unique, uuid } from "drizzle-orm/pg-core";
import { type Axis, axes } from "../../enums";
import { filled, oneOf } from "../../kernel/checks";
import { deleted, placed, written } from "../../kernel/columns";
import { territories } from "../../territories/table";
import { plans } from "../table";
import { objectiveLimits as limits } from "./limits";

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
  index("objective_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  index("objective_region_bin").on(t.regionId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  index("objective_plan_axis").on(t.planId, t.axis, t.rank),
  check("objective_axis", oneOf(t.axis, axes)),
  check("objective_label", filled(t.label, limits.label)),
]);

export const liveObjectives = pgView("live_objective", objectiveColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "planId";

/** What is written of an objective: every other column. */
export type ObjectiveWrite = Omit<typeof objectives.$inferSelect, Kept>;
