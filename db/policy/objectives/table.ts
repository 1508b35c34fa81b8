import { check, foreignKey, integer, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../../geography/table";
import { between, filled } from "../../kernel/checks";
import { deleted, written } from "../../kernel/columns";
import { regionalObjectiveLimits as limits } from "./limits";

const objectiveColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  code: text().notNull(),
  label: text().notNull(),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** An objective of the Région; an action may serve several, and keeps one that leaves the choices. */
export const regionalObjectives = pgTable("regional_objective", objectiveColumns(), (t) => [
  foreignKey({
    name: "regional_objective_region_id_region_id_fk",
    columns: [t.regionId],
    foreignColumns: [regions.id],
  }),
  check("regional_objective_label", filled(t.label, limits.label)),
  check("regional_objective_rank", between(t.rank, limits.rank)),
]);

export const liveRegionalObjectives = pgView("live_regional_objective", objectiveColumns()).existing();

/** What a form writes of an objective of the Région. */
export type RegionalObjectiveWrite = Pick<typeof regionalObjectives.$inferSelect, "label" | "rank">;
