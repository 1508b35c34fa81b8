import { date, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";

/** What a Région says of its ESS policy: sections of text with their source. */
export const regionalPolicies = pgTable("regional_policy", {
  regionId: uuid()
    .primaryKey()
    .references(() => regions.id),
  content: jsonb().$type<Record<string, unknown>>().notNull(),
  source: text().notNull(),
  sourceOn: date({ mode: "string" }).notNull(),
});
