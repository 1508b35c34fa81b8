import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { filled, oneOf } from "../kernel/checks";
import { placed, written } from "../kernel/columns";
import { plans } from "../plans/table";
import { territories } from "../territories/table";
import {
  fileNameLength,
  type ImportKind,
  type ImportNoun,
  type ImportRowNoun,
  type ImportState,
  importKinds,
  importNouns,
  importRowNouns,
  importStates,
} from "./limits";

/** A header taken for a column by hand; null: it is not imported. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A question of the preview; `value`: what is done of it unless something else is chosen, or null where nothing is. */
export type Ask = {
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
  lines: readonly number[];
};

/** A value of a row, in words: before and after, or what was said and why it is refused. */
export type SaidCell = {
  key: string | null;
  label: string;
  before?: string;
  after?: string;
  said?: string;
  sentence?: string;
};

export type Counts = Readonly<Partial<Record<ImportKind, number>>>;

/** A file that was read, for a plan or for rows of another noun of a territory: what it was taken for, what was answered, and what became of it. */
export const imports = pgTable(
  "import",
  {
    id: uuid().primaryKey(),
    ...placed(),
    noun: text().$type<ImportNoun>().notNull().default("plan"),
    /** Of a plan alone. */
    planId: uuid(),
    fileName: text().notNull(),
    format: text().notNull(),
    /** SHA-256 of the file, in hexadecimal. */
    digest: text().notNull(),
    state: text().$type<ImportState>().notNull().default("open"),
    /** Ranks of the sheets that are read. */
    sheets: jsonb().$type<readonly number[]>().notNull().default([]),
    mapping: jsonb().$type<Mapping>().notNull().default({}),
    answers: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    asks: jsonb().$type<readonly Ask[]>().notNull().default([]),
    /** Rows by what becomes of them; null while the columns are not known. */
    counts: jsonb().$type<Counts>(),
    /** Mark of what the preview says would be written: applied only if it would be the same. */
    promise: text(),
    appliedAt: timestamp({ withTimezone: true }),
    appliedBy: uuid(),
    undoneAt: timestamp({ withTimezone: true }),
    undoneBy: uuid(),
    ...written(),
  },
  (t) => [
    foreignKey({
      name: "import_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    foreignKey({
      name: "import_plan",
      columns: [t.planId, t.territoryId],
      foreignColumns: [plans.id, plans.territoryId],
    }),
    index("import_place").on(t.territoryId, t.createdAt),
    check("import_noun", oneOf(t.noun, importNouns)),
    check("import_plan_alone", sql`(${t.noun} = 'plan') = (${t.planId} is not null)`),
    check("import_file_name", filled(t.fileName, fileNameLength)),
    check("import_format", oneOf(t.format, ["xlsx", "ods", "csv", "paste"])),
    check("import_state", oneOf(t.state, importStates)),
    check("import_applied", sql`(${t.state} in ('applied', 'undone')) = (${t.appliedAt} is not null)`),
    check("import_undone", sql`(${t.state} = 'undone') = (${t.undoneAt} is not null)`),
  ],
);

/** A sheet of the file, cell by cell. */
export const importSheets = pgTable(
  "import_sheet",
  {
    importId: uuid().notNull(),
    rank: integer().notNull(),
    name: text().notNull(),
    rows: jsonb().notNull(),
    merges: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.rank] }),
    foreignKey({ name: "import_sheet_import", columns: [t.importId], foreignColumns: [imports.id] }),
  ],
);

/** A row of the preview, or what it became: `before` and `version` serve to undo it. */
export const importRows = pgTable(
  "import_row",
  {
    importId: uuid().notNull(),
    rank: integer().notNull(),
    sheet: integer().notNull(),
    /** As the spreadsheet numbers it. */
    line: integer().notNull(),
    noun: text().$type<ImportRowNoun>().notNull(),
    kind: text().$type<ImportKind>().notNull(),
    title: text().notNull(),
    rowId: uuid(),
    said: jsonb().$type<readonly SaidCell[]>().notNull(),
    before: jsonb().$type<Readonly<Record<string, unknown>>>(),
    version: integer(),
    /** Why it could not be undone. */
    kept: text(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.rank] }),
    foreignKey({ name: "import_row_import", columns: [t.importId], foreignColumns: [imports.id] }),
    check("import_row_kind", oneOf(t.kind, importKinds)),
    check("import_row_noun", oneOf(t.noun, importRowNouns)),
  ],
);

/** What a territory took a header of a file of this noun for, so that it is not asked again. */
export const importColumns = pgTable(
  "import_column",
  {
    territoryId: uuid().notNull(),
    regionId: uuid().notNull(),
    noun: text().$type<ImportNoun>().notNull().default("plan"),
    header: text().notNull(),
    key: text(),
  },
  (t) => [
    primaryKey({ columns: [t.territoryId, t.noun, t.header] }),
    check("import_column_noun", oneOf(t.noun, importNouns)),
    foreignKey({
      name: "import_column_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
  ],
);

/** What a form writes of an import: the rest comes of the file, of the answers and of the gestures. */
export type ImportWrite = Pick<typeof imports.$inferSelect, "fileName">;
