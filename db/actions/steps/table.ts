import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { between, filled, plausible } from "../../kernel/checks";
import { deleted, placed, written } from "../../kernel/columns";
import { actions } from "../table";
import { stepLimits as limits } from "./limits";

const stepColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid().notNull(),
  label: text().notNull(),
  /** What it counts for in the progress of its action, where that comes from its steps. */
  weight: smallint().notNull().default(1),
  dueOn: date({ mode: "string" }),
  /** The day on which it was done; null: it is still to do. */
  doneOn: date({ mode: "string" }),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** A step of an action, in its order. Read as its action is, written by who writes it; the database counts its progress by them. */
export const steps = pgTable("step", stepColumns(), (t) => [
  foreignKey({
    name: "step_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  index("step_of_action").on(t.actionId, t.rank),
  index("step_place").on(t.regionId, t.territoryId),
  index("step_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("step_label", filled(t.label, limits.label)),
  check("step_weight", between(t.weight, limits.weight)),
  check("step_dates", sql`${plausible(t.dueOn)} and ${plausible(t.doneOn)}`),
]);

export const liveSteps = pgView("live_step", stepColumns()).existing();

/** What is written of a step. */
export type StepWrite = Pick<typeof steps.$inferSelect, "label" | "weight" | "dueOn" | "doneOn" | "rank">;
