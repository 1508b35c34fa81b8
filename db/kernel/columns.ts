import { getViewSelectedFields, type SQL, sql } from "drizzle-orm";
import { integer, type PgColumn, type PgView, text, timestamp, uuid } from "drizzle-orm/pg-core";

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

/** What its author may do to a text once others have read it: correct it in sight, or withdraw it (docs/decisions/0089). */
export const authored = () => ({
  correctedAt: timestamp({ withTimezone: true }),
  withdrawnAt: timestamp({ withTimezone: true }),
});

/** Where a business row belongs. The pair refers to territory (id, region_id). */
export const placed = () => ({
  regionId: uuid().notNull(),
  territoryId: uuid().notNull(),
});

/** Half of a foreign key to nomenclature (kind, code): the vocabulary that the code beside it is taken from. */
export const nomenclatureKind = (kind: string) =>
  text().generatedAlwaysAs((): SQL => sql`${kind}`.inlineParams());

type Mark = keyof (ReturnType<typeof placed> & ReturnType<typeof written> & ReturnType<typeof deleted>);

const marks = Object.keys({ ...placed(), ...written(), ...deleted() });

type Live = PgView & { id: PgColumn };
type Own<View extends Live> = Omit<View["_"]["selectedFields"], Mark>;

/**
 * What a list reads of the rows of a live view: every column but those of their place, of their stamps, and those that it `leaves`.
 * A new column comes by itself: one that is not for every reader of the row is masked, or left, where its noun reads.
 */
export function ownColumns<View extends Live, const Left extends keyof Own<View> & string>(
  view: View,
  leaves: readonly Left[],
): Omit<Own<View>, Left> {
  const apart: readonly string[] = [...marks, ...leaves];
  const columns = Object.entries(getViewSelectedFields(view)).filter(([name]) => !apart.includes(name));
  return Object.fromEntries(columns) as Omit<Own<View>, Left>;
}

type Stamped = Record<"regionId" | "territoryId" | "version" | "updatedAt", PgColumn>;

/** What a page reads of a row: the same, with its place, its version and when it was saved. */
export const pageColumns = <View extends Live & Stamped, const Left extends keyof Own<View> & string>(
  view: View,
  leaves: readonly Left[],
) => {
  const { regionId, territoryId, version, updatedAt }: Pick<View, keyof Stamped> = view;
  return { ...ownColumns(view, leaves), regionId, territoryId, version, updatedAt };
};
