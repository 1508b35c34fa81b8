import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";

/** Rows of the content of 2009 that a Région took and has not made its own: the first change of a row takes its mark away. */
export const exampleRows = pgTable(
  "example_row",
  {
    tableName: text().notNull(),
    rowId: uuid().notNull(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
  },
  (t) => [primaryKey({ columns: [t.tableName, t.rowId] })],
);

/** The content of 2009, kept aside: no page reads it before a Région takes it. */
export const exampleContents = pgTable("example_content", {
  name: text().primaryKey(),
  content: jsonb().$type<Record<string, unknown>>().notNull(),
});
