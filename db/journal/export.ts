import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { audits } from "../audit/table";
import type { Db } from "../client";
import { inHundreds } from "../kernel/paged";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { type AuditFilters, askedOf, entryWords, readOf } from "./rows";

export type JournalEntry = Awaited<ReturnType<typeof entriesBy>>[number];

/** Entries with who wrote them and when, in the order of the journal. */
async function entriesBy(tx: Db, ids: readonly string[]) {
  const rows = await tx
    .select({ ...entryWords, at: audits.beganAt, actorId: audits.actorId, actor: accounts.name })
    .from(audits)
    .leftJoin(accounts, eq(accounts.id, audits.actorId))
    .leftJoin(territories, eq(territories.id, audits.territoryId))
    .where(sql`${audits.id} = any(${`{${ids.join()}}`}::bigint[])`);
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Every entry of the gestures that listGestures() gives under the same filters, whatever their page: the newest gesture first, in
 * each the order of its writes; some hundreds at a time. `total` counts entries.
 */
export async function listJournalEntries(scope: Scope, filters: AuditFilters, depth?: number) {
  const ids = await inScope(scope, async (tx) => {
    const { where } = await askedOf(tx, scope, filters, depth);
    const gestures = tx
      .select({ beganAt: audits.beganAt, actorId: audits.actorId })
      .from(audits)
      .where(where);
    return tx
      .select({ id: sql<string>`${audits.id}::text` })
      .from(audits)
      .where(and(sql`(${audits.beganAt}, ${audits.actorId}) in ${gestures}`, readOf(scope)))
      .orderBy(desc(audits.beganAt), desc(audits.actorId), asc(audits.id));
  });
  const { total, through } = inHundreds(scope, ids);
  return { total, [Symbol.asyncIterator]: () => through((tx, some) => entriesBy(tx, some)) };
}
