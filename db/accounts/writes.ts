import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { endSessionsOf, issueToken, voidTokens } from "../auth/tokens";
import type { Db } from "../client";
import type { Outcome, TokenKind } from "../enums";
import { newId } from "../ids";
import { claim, claimOnce, writtenBy } from "../kernel/idempotency";
import { createOnce } from "../kernel/writes";
import { type Scope, writeInScope } from "../scope";
import { governedAccounts } from "./administered";
import type { Grant } from "./memberships/reads";
import { canGrant, insertMembership } from "./memberships/writes";
import { accountStamp } from "./reads";
import { accounts } from "./table";

/** `taken`: another account has this e-mail; `disabled`: this one is closed; `self`: it is the writer's own. */
export type AccountOutcome = Outcome | "taken" | "disabled" | "self";

/** The write, or `taken` when the database refused its e-mail. */
async function orTaken(write: Promise<AccountOutcome>): Promise<AccountOutcome> {
  try {
    return await write;
  } catch (error) {
    const cause: unknown = error instanceof Error && error.cause ? error.cause : error;
    if (
      cause &&
      typeof cause === "object" &&
      "constraint_name" in cause &&
      cause.constraint_name === "account_email"
    )
      return "taken";
    throw error;
  }
}

/** Opens an account with its first membership and the link of its invitation, once a request key. `email` is lower case. */
export function inviteAccount(
  scope: Scope,
  invitation: { email: string; name: string; token: string; requestKey: string; grant: Grant },
  on?: Db,
): Promise<AccountOutcome> {
  const { email, name, token, requestKey, grant } = invitation;
  const write = async (tx: Db): Promise<AccountOutcome> => {
    if (!(await canGrant(tx, scope, grant))) return "absent";
    await createOnce(tx, scope, requestKey, async (id) => {
      await tx.insert(accounts).values({ id, email, name });
      await insertMembership(tx, newId(), id, grant);
      await issueToken(tx, { token, kind: "invitation", accountId: id, createdBy: scope.actorId });
    });
    return "saved";
  };
  return orTaken(writeInScope(scope, write, on));
}

/** The account as stored, locked, when the administrator governs it whole. */
async function lockAccount(tx: Db, scope: Scope, id: string) {
  const [row] = await tx
    .select({
      id: accounts.id,
      email: accounts.email,
      disabledAt: accounts.disabledAt,
      stamp: accountStamp,
      invited: sql<boolean>`account.passphrase_hash is null`,
    })
    .from(accounts)
    .where(and(eq(accounts.id, id), governedAccounts(scope)))
    .for("update");
  return row ?? null;
}

/** Changes the name and the e-mail of an account; another e-mail voids the links already handed over. */
export function updateAccount(
  scope: Scope,
  target: { id: string; stamp: string; requestKey: string },
  change: { email: string; name: string },
  on?: Db,
): Promise<AccountOutcome> {
  const write = async (tx: Db): Promise<AccountOutcome> => {
    const row = await lockAccount(tx, scope, target.id);
    if (!row) return "absent";
    if (row.stamp !== target.stamp)
      return (await writtenBy(tx, scope, target.requestKey)) === row.id ? "saved" : "conflict";
    if (!(await claim(tx, scope, target.requestKey, row.id))) return "conflict";
    await tx.update(accounts).set(change).where(eq(accounts.id, row.id));
    if (row.email !== change.email) await voidTokens(tx, row.id);
    return "saved";
  };
  return orTaken(writeInScope(scope, write, on));
}

type Seen = { id: string; stamp: string };

/** Closes an account at once: its sessions end and its links are void. Nobody closes their own; one closed already stays so. */
export function disableAccount(scope: Scope, target: Seen, on?: Db): Promise<AccountOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const row = await lockAccount(tx, scope, target.id);
      if (!row) return "absent";
      if (row.id === scope.actorId) return "self";
      if (row.disabledAt) return "saved";
      if (row.stamp !== target.stamp) return "conflict";
      await tx.update(accounts).set({ disabledAt: sql`now()` }).where(eq(accounts.id, row.id));
      await endSessionsOf(tx, row.id);
      await voidTokens(tx, row.id);
      return "saved";
    },
    on,
  );
}

/** Opens a closed account again, with its memberships and its passphrase; its former sessions stay ended. */
export function enableAccount(scope: Scope, target: Seen, on?: Db): Promise<AccountOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const row = await lockAccount(tx, scope, target.id);
      if (!row) return "absent";
      if (!row.disabledAt) return "saved";
      if (row.stamp !== target.stamp) return "conflict";
      await tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, row.id));
      return "saved";
    },
    on,
  );
}

/** Gives an account a new link, an invitation until it has a passphrase, a reset afterwards; once a request key. */
export function renewToken(
  scope: Scope,
  renewal: { accountId: string; token: string; requestKey: string },
  on?: Db,
): Promise<AccountOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const row = await lockAccount(tx, scope, renewal.accountId);
      if (!row) return "absent";
      if (row.disabledAt) return "disabled";
      const kind: TokenKind = row.invited ? "invitation" : "reset";
      const { token, requestKey } = renewal;
      if (await claimOnce(tx, scope, requestKey, row.id))
        await issueToken(tx, { token, kind, accountId: row.id, createdBy: scope.actorId });
      return "saved";
    },
    on,
  );
}
