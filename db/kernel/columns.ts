import { type SQL, sql } from "drizzle-orm";
import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The name of a column in the database. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

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

/** Half of a foreign key to nomenclature (kind, code): the vocabulary that the code beside it is taken from. */
export const nomenclatureKind = (kind: string) =>
  text().generatedAlwaysAs((): SQL => sql`${kind}`.inlineParams());
