import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Before and after of each changed field; of a table that holds personal data, the names of the fields only. */
export type AuditChanges = Record<string, { before: unknown; after: unknown } | true>;

/** Append-only, written by trigger with the actor of the transaction. */
export const audits = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`clock_timestamp()`),
    /** Start of the transaction: what one gesture wrote carries the same. Later than `at` for what the demonstration dates back. */
    beganAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    actorId: uuid().notNull(),
    tableName: text().notNull(),
    rowId: uuid().notNull(),
    operation: text().notNull(),
    /** Null for an account: it belongs to no Région, its memberships do. */
    regionId: uuid(),
    territoryId: uuid(),
    version: integer(),
    changes: jsonb().$type<AuditChanges>().notNull(),
    /** The import by which it was written. */
    importId: uuid().default(sql`(nullif(current_setting('app.import', true), ''))::uuid`),
  },
  (t) => [
    index("audit_row").on(t.rowId, t.id),
    index("audit_territory").on(t.territoryId, t.id),
    index("audit_recent").on(t.regionId, t.id),
    index("audit_gesture").on(t.beganAt, t.actorId),
  ],
);
