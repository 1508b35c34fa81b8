import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import { idempotencies } from "../schema/accounts";
import { inScope, type Scope } from "../scope";

/** Claims a request's key inside its write; false when the same request is already written (a double click, a retry). */
export async function claim(tx: Db, scope: Scope, key: string, rowId: string): Promise<boolean> {
  const claimed = await tx
    .insert(idempotencies)
    .values({ key, rowId, accountId: scope.actorId })
    .onConflictDoNothing()
    .returning({ key: idempotencies.key });
  return claimed.length === 1;
}

/** The row that this account's request already wrote, or null. */
export async function writtenBy(tx: Db, scope: Scope, key: string): Promise<string | null> {
  const [row] = await tx
    .select({ rowId: idempotencies.rowId })
    .from(idempotencies)
    .where(and(eq(idempotencies.key, key), eq(idempotencies.accountId, scope.actorId)));
  return row?.rowId ?? null;
}

/**
 * The row that this account's request already wrote, or null, asked before any guard: a retry finds the row already moved,
 * and is answered as the first time, not with what the first time changed.
 */
export function alreadyWritten(scope: Scope, key: string, on?: Db): Promise<string | null> {
  return inScope(scope, (tx) => writtenBy(tx, scope, key), on);
}
