import { sql } from "drizzle-orm";
import { integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** What every business row carries: its version and who wrote it. Filled by the `stamp` trigger from app.actor. */
export const written = () => ({
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  createdBy: uuid(),
  updatedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  updatedBy: uuid(),
});

/** Soft deletion: the application never deletes a business row. */
export const deleted = () => ({
  deletedAt: timestamp({ withTimezone: true }),
  deletedBy: uuid(),
});

/** Where a business row belongs. The pair refers to territory (id, region_id). */
export const placed = () => ({
  regionId: uuid().notNull(),
  territoryId: uuid().notNull(),
});
