import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../client";
import type { ImportNoun } from "./limits";
import { importColumns, importRows, importSheets } from "./table";

type KeptSheet = Pick<typeof importSheets.$inferInsert, "rank" | "name" | "rows" | "merges">;

/** Rows written at once: PostgreSQL takes 65 535 parameters. */
const chunk = 500;

/** Keeps the sheets of a file; those of a file that is sent again are there. */
export async function keepSheets(tx: Db, importId: string, sheets: readonly KeptSheet[]): Promise<void> {
  for (const sheet of sheets)
    await tx
      .insert(importSheets)
      .values({ ...sheet, importId })
      .onConflictDoNothing();
}

/** The sheets of an import, in their order; none once they are deleted. */
export const readSheets = (tx: Db, importId: string) =>
  tx
    .select({
      rank: importSheets.rank,
      name: importSheets.name,
      rows: importSheets.rows,
      merges: importSheets.merges,
    })
    .from(importSheets)
    .where(eq(importSheets.importId, importId))
    .orderBy(asc(importSheets.rank));

export type KeptRow = Omit<typeof importRows.$inferSelect, "importId">;

/** Puts the rows of a preview in the place of the former ones. */
export async function replaceRows(tx: Db, importId: string, rows: readonly KeptRow[]): Promise<void> {
  await tx.delete(importRows).where(eq(importRows.importId, importId));
  for (let from = 0; from < rows.length; from += chunk)
    await tx.insert(importRows).values(rows.slice(from, from + chunk).map((row) => ({ ...row, importId })));
}

/** Every row of an import, in the order of its preview. */
export const readRows = (tx: Db, importId: string): Promise<KeptRow[]> =>
  tx.select().from(importRows).where(eq(importRows.importId, importId)).orderBy(asc(importRows.rank));

/** Deletes the file of an import, its sheets, at once. */
export async function forgetSheets(tx: Db, importId: string): Promise<void> {
  await tx.delete(importSheets).where(eq(importSheets.importId, importId));
}

type Place = { territoryId: string; noun: ImportNoun };

const ofPlace = ({ territoryId, noun }: Place) =>
  and(eq(importColumns.territoryId, territoryId), eq(importColumns.noun, noun));

/** What a territory took headers of files of this noun for, by hand. */
export async function readColumns(tx: Db, place: Place): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx
    .select({ header: importColumns.header, key: importColumns.key })
    .from(importColumns)
    .where(ofPlace(place));
  return new Map(rows.map(({ header, key }) => [header, key]));
}

/** Remembers what headers were taken for. */
export async function keepColumns(
  tx: Db,
  place: Place & { regionId: string },
  columns: readonly { header: string; key: string | null }[],
): Promise<void> {
  if (columns.length === 0) return;
  const { regionId, territoryId, noun } = place;
  const headers = columns.map(({ header }) => header);
  await tx.delete(importColumns).where(and(ofPlace(place), inArray(importColumns.header, headers)));
  await tx
    .insert(importColumns)
    .values(columns.map((column) => ({ ...column, ...{ regionId, territoryId, noun } })));
}
