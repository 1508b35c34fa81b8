import { asc, inArray } from "drizzle-orm";
import type { Db } from "../../client";
import { textVersions } from "./table";

/** Former texts of these rows, those that were corrected, the oldest first; the reader of the transaction sees the rows, or none. */
export async function listVersions(tx: Db, rows: readonly { id: string; correctedAt: Date | null }[]) {
  const corrected = rows.flatMap(({ id, correctedAt }) => (correctedAt ? [id] : []));
  return tx
    .select({ rowId: textVersions.rowId, texts: textVersions.texts, writtenAt: textVersions.writtenAt })
    .from(textVersions)
    .where(inArray(textVersions.rowId, corrected))
    .orderBy(asc(textVersions.version));
}
