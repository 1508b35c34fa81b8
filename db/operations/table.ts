import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, pgView, text, unique, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";
import { atMost, filled, plausible } from "../kernel/checks";
import { deleted, written } from "../kernel/columns";
import { operationLimits as limits } from "./limits";

const operationColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  /** What figures and addresses name: it never changes. */
  code: text().notNull(),
  label: text().notNull(),
  description: text(),
  /** From the day after, it is offered for no new event. */
  endsOn: date({ mode: "string" }),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** Regional operation under which territories hold events: Mois de l'ESS, Salon Créer. */
export const operations = pgTable("operation", operationColumns(), (t) => [
  foreignKey({
    name: "operation_region_id_region_id_fk",
    columns: [t.regionId],
    foreignColumns: [regions.id],
  }),
  unique("operation_id_region").on(t.id, t.regionId),
  unique("operation_code").on(t.regionId, t.code),
  check("operation_label", filled(t.label, limits.label)),
  check("operation_description", atMost(t.description, limits.description)),
  check("operation_ends_on", sql`${plausible(t.endsOn)}`),
]);

export const liveOperations = pgView("live_operation", operationColumns()).existing();

/** What a form writes of an operation. */
export type OperationWrite = Pick<typeof operations.$inferSelect, "label" | "description" | "endsOn">;
