import "server-only";
import { createHash } from "node:crypto";
import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { invitationDays } from "../accounts/limits";
import { accounts } from "../accounts/table";
import { type Db, transaction } from "../client";
import type { TokenKind } from "../enums";
import { newId } from "../ids";
import { sessions, tokens } from "./table";

/** How long a link waits for its reader, in hours: seven days for an invitation, one for a reset. */
const tokenHours: Record<TokenKind, number> = { invitation: invitationDays * 24, reset: 24 };

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

const usable = and(isNull(tokens.usedAt), gt(tokens.expiresAt, sql`now()`));

/** Ends every link of an account that still waits. */
export async function voidTokens(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(tokens)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(tokens.accountId, accountId), usable));
}

/**
 * Keeps the hash of a new link of the account, and ends the former ones. The row of the account is locked first. `requestKey`: what the
 * link is made again of, for the mail that carries it; without it, none does.
 */
export async function issueToken(
  tx: Db,
  issue: { token: string; kind: TokenKind; accountId: string; createdBy: string; requestKey?: string },
): Promise<void> {
  const { token, kind, accountId, createdBy, requestKey } = issue;
  const id = newId();
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
  await voidTokens(tx, accountId);
  await tx.insert(tokens).values({
    id,
    hash: hashOf(token),
    kind,
    accountId,
    createdBy,
    expiresAt: sql`now() + make_interval(hours => ${tokenHours[kind]})`,
  });
  if (requestKey) await tx.execute(sql`select app.mail_link(${id}, ${requestKey})`);
}

export type Invited = { accountId: string; email: string; name: string; kind: TokenKind };

/** Whom a link is for, or null: unknown, used, expired, or of a disabled account. */
export function readToken(token: string): Promise<Invited | null> {
  return transaction(async (tx) => {
    const [row] = await tx
      .select({ accountId: accounts.id, email: accounts.email, name: accounts.name, kind: tokens.kind })
      .from(tokens)
      .innerJoin(accounts, eq(accounts.id, tokens.accountId))
      .where(and(eq(tokens.hash, hashOf(token)), usable, isNull(accounts.disabledAt)));
    return row ?? null;
  }, "read only");
}

/** True for a link that somebody already used: its account has its passphrase. */
export function isSpent(token: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [row] = await tx
      .select({ id: tokens.id })
      .from(tokens)
      .where(and(eq(tokens.hash, hashOf(token)), isNotNull(tokens.usedAt)));
    return row !== undefined;
  }, "read only");
}

/**
 * Spends a link: the account takes this passphrase and its sessions end. Gives the account's id, or null when the link is
 * no longer good; of several uses at once, one wins.
 */
export function spendToken(token: string, passphraseHash: string): Promise<string | null> {
  return transaction(async (tx) => {
    // The account before its link, as whoever issues or ends one: two who take both never wait for each other.
    const [owner] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .innerJoin(tokens, and(eq(tokens.accountId, accounts.id), eq(tokens.hash, hashOf(token)), usable))
      .where(isNull(accounts.disabledAt))
      .for("update", { of: accounts });
    if (!owner) return null;
    const [spent] = await tx
      .update(tokens)
      .set({ usedAt: sql`now()` })
      .where(and(eq(tokens.hash, hashOf(token)), usable))
      .returning({ accountId: tokens.accountId });
    if (!spent) return null;
    // Nobody is signed in: who holds the link acts in their own name.
    await tx.execute(sql`select set_config('app.actor', ${spent.accountId}, true)`);
    await tx.update(accounts).set({ passphraseHash }).where(eq(accounts.id, spent.accountId));
    await endSessionsOf(tx, spent.accountId);
    return spent.accountId;
  }, "read write");
}

/** Ends every living session of an account: their next request is anonymous. */
export async function endSessionsOf(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
}
