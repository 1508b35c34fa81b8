import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";

const at = () => timestamp({ withTimezone: true });

/** A write already done: the same request, told by its key and what it held, gives one row and the same answer. */
export const idempotencies = pgTable(
  "idempotency",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    key: uuid().notNull(),
    /** Of what the request held, its key apart. */
    digest: text().notNull().default(""),
    /** The row that the write made or changed. */
    rowId: uuid().notNull(),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key, t.digest] })],
);
