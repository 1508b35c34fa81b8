import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { idempotencies } from "./table";

/** A key made a row, and came back with other content: what it made stands, and nothing more was written. */
export class AlreadyMade extends Error {
  constructor(readonly rowId: string) {
    super("This request key already made a row from other content.");
  }
}

const held = (scope: Scope) => scope.held ?? "";

/**
 * Claims a request inside its write, by its key and what it holds; false when the same request is already written (a double
 * click, a retry). The same key with other content is another request: on a row, its version decides.
 */
export async function claim(tx: Db, scope: Scope, key: string, rowId: string): Promise<boolean> {
  const claimed = await tx
    .insert(idempotencies)
    .values({ key, rowId, accountId: scope.actorId, digest: held(scope) })
    .onConflictDoNothing()
    .returning({ key: idempotencies.key });
  return claimed.length === 1;
}

/** The same, for a request that makes a row, which no version protects: a key makes one. Throws AlreadyMade. */
export async function claimOnce(tx: Db, scope: Scope, key: string, rowId: string): Promise<boolean> {
  const { accountId, key: keyColumn, digest } = idempotencies;
  // Two contents of one key pass one at a time.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scope.actorId + key}, 0))`);
  const [other] = await tx
    .select({ rowId: idempotencies.rowId })
    .from(idempotencies)
    .where(and(eq(keyColumn, key), eq(accountId, scope.actorId), ne(digest, held(scope))));
  if (other) throw new AlreadyMade(other.rowId);
  return claim(tx, scope, key, rowId);
}

/** The row that this account's request already wrote with this very content, or null. */
export async function writtenBy(tx: Db, scope: Scope, key: string): Promise<string | null> {
  const { accountId, key: keyColumn, digest } = idempotencies;
  const [row] = await tx
    .select({ rowId: idempotencies.rowId })
    .from(idempotencies)
    .where(and(eq(keyColumn, key), eq(accountId, scope.actorId), eq(digest, held(scope))));
  return row?.rowId ?? null;
}

/**
 * The row that this account's request already wrote, or null, asked before any guard: a retry finds the row already moved,
 * and is answered as the first time, not with what the first time changed.
 */
export function alreadyWritten(scope: Scope, key: string, on?: Db): Promise<string | null> {
  return inScope(scope, (tx) => writtenBy(tx, scope, key), on);
}
