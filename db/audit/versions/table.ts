import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { placed } from "../../kernel/columns";

/**
 * What a text that a person may be named in held before its author corrected it. Written and emptied by the database alone: a withdrawal
 * and the erasure of a holder take it away (docs/decisions/0089).
 */
export const textVersions = pgTable(
  "text_version",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...placed(),
    noun: text().notNull(),
    rowId: uuid().notNull(),
    version: integer().notNull(),
    texts: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("text_version_of").on(t.rowId, t.version)],
);
