import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { sessions } from "../auth/table";
import { voidTokens } from "../auth/tokens";
import { transaction } from "../client";
import { accounts } from "./table";

/** The account of who is signed in. Throws when there is none. */
export function getOwnAccount(
  accountId: string,
): Promise<{ email: string; name: string; passphraseHash: string | null }> {
  return transaction(async (tx) => {
    const [account] = await tx
      .select({ email: accounts.email, name: accounts.name, passphraseHash: accounts.passphraseHash })
      .from(accounts)
      .where(eq(accounts.id, accountId));
    if (!account) throw new Error("A session of no account.");
    return account;
  }, "read only");
}

/**
 * Gives an account another passphrase in its own name: its other sessions end, its links are void. False when the passphrase
 * is no longer the one that was checked (`before`).
 */
export function writeOwnPassphrase(
  held: { accountId: string; sessionId: string; before: string | null },
  passphraseHash: string,
): Promise<boolean> {
  const { accountId, sessionId, before } = held;
  return transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${accountId}, true)`);
    const changed = await tx
      .update(accounts)
      .set({ passphraseHash })
      .where(and(eq(accounts.id, accountId), sql`${accounts.passphraseHash} is not distinct from ${before}`))
      .returning({ id: accounts.id });
    if (changed.length === 0) return false;
    const others = and(
      eq(sessions.accountId, accountId),
      ne(sessions.id, sessionId),
      isNull(sessions.endedAt),
    );
    await tx.update(sessions).set({ endedAt: sql`now()` }).where(others);
    await voidTokens(tx, accountId);
    return true;
  }, "read write");
}
