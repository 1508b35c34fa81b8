import "server-only";
import { sql } from "drizzle-orm";
import { endSessionsOf, voidTokens } from "../auth/tokens";
import type { Db } from "../client";

/** What closes an account, and what opens it again. */
export const closed = () => ({ disabledAt: sql`now()` });
export const reopened = { disabledAt: null };

/** Ends the sessions of accounts, and the links that still wait. */
export async function shutOut(tx: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await endSessionsOf(tx, id);
    await voidTokens(tx, id);
  }
}
