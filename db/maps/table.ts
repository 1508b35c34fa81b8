import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";

/** Schematic map of a Région: a topology whose objects are `epci` (by siren) and `territoires` (by slug). */
export const regionMaps = pgTable("region_map", {
  regionId: uuid()
    .primaryKey()
    .references(() => regions.id),
  topology: jsonb().$type<Record<string, unknown>>().notNull(),
  attribution: text().notNull(),
});
