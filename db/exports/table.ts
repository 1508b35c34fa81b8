import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";

/** A workbook that was made of a list: what it held is compared, when it comes back, with what it then says and with what is stored. */
export const listExports = pgTable(
  "list_export",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The noun of its rows, by its table. */
    noun: text().notNull(),
    /** What the list was asked, as its address says it. */
    asked: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [index("list_export_account").on(t.accountId), index("list_export_made_at").on(t.madeAt)],
);

/** A row of it that its maker could write: its version and its values then, by the names of the dictionary, ids as ids. */
export const listExportRows = pgTable(
  "list_export_row",
  {
    exportId: uuid()
      .notNull()
      .references(() => listExports.id, { onDelete: "cascade" }),
    rowId: uuid().notNull(),
    version: integer().notNull(),
    held: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.exportId, t.rowId] })],
);
