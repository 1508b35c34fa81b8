import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { idList } from "./ids";
import { idempotencies } from "./table";

/** What a request wrote: the row, and the mark of its content. */
export type Claim = { key: string; rowId: string; digest: string };

/** What requests of this account already wrote under these keys. */
export async function claimsOf(tx: Db, scope: Scope, keys: readonly string[]): Promise<Claim[]> {
  const { key, rowId, digest, accountId } = idempotencies;
  return tx
    .select({ key, rowId, digest })
    .from(idempotencies)
    .where(and(sql`${key} = any(${idList(keys)})`, eq(accountId, scope.actorId)));
}

/** Makes other requests of these keys wait until the end of the transaction: what makes a row has no version that would. */
export async function holdKeys(tx: Db, scope: Scope, keys: readonly string[]): Promise<void> {
  // Each lock takes a place in the server's memory: beyond a page of them, one for the account stands for all.
  const named = keys.length > 100 ? [scope.actorId] : keys.map((key) => scope.actorId + key);
  await tx.execute(sql`select pg_advisory_xact_lock(hash) from (
    select hashtextextended(named, 0) as hash from jsonb_array_elements_text(${JSON.stringify(named)}::jsonb) as named
     order by 1) as held`);
}

/** Claims requests inside their write; false when one of them was written meanwhile. */
export async function claimAll(tx: Db, scope: Scope, claims: readonly Claim[]): Promise<boolean> {
  const written = await tx
    .insert(idempotencies)
    .select(sql`select ${scope.actorId}::uuid, claim.key, claim.digest, claim."rowId", now()
      from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as claim (key uuid, digest text, "rowId" uuid)`)
    .onConflictDoNothing()
    .returning({ key: idempotencies.key });
  return written.length === claims.length;
}
