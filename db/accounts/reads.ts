import "server-only";
import { and, count, eq, sql } from "drizzle-orm";
import { type Db, transaction } from "../client";
import type { TokenKind } from "../enums";
import { onPage, orderedBy, type Page, type Sort } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import {
  type AccountFilters,
  type AccountSort,
  type AccountWords,
  accountSort,
  accountsKept,
  lastSeenAt,
  ofAccounts,
  shownOf,
} from "./rows";
import { accounts } from "./table";
import { accountPlaces, invited, visibleAccounts } from "./wall";

/** What sign-in needs of an account, or null. `email` is lower case. A disabled or uninvited account has no hash to try. */
export function findCredentials(
  email: string,
): Promise<{ id: string; passphraseHash: string | null } | null> {
  return transaction(async (tx) => {
    const [account] = await tx
      .select({
        id: accounts.id,
        passphraseHash: sql<
          string | null
        >`case when ${accounts.disabledAt} is null then ${accounts.passphraseHash} end`,
      })
      .from(accounts)
      .where(sql`lower(${accounts.email}) = ${email}`);
    return account ?? null;
  }, "read only");
}

export type Account = NonNullable<Awaited<ReturnType<typeof getAccount>>>;

/** An account that the administrator sees, or null. */
export function getAccount(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          id: accounts.id,
          email: accounts.email,
          name: accounts.name,
          disabledAt: accounts.disabledAt,
          createdAt: accounts.createdAt,
          version: accounts.version,
          invited,
          lastSeenAt,
          /** The link that waits for its reader. */
          waiting: sql<{ kind: TokenKind; expiresAt: string } | null>`(
            select json_build_object('kind', t.kind, 'expiresAt', t.expires_at) from token t
             where t.account_id = account.id and t.used_at is null and t.expires_at > now()
             order by t.expires_at desc limit 1)`,
          places: accountPlaces,
        })
        .from(accounts)
        .where(and(eq(accounts.id, id), visibleAccounts(scope)));
      return row ?? null;
    },
    on,
  );
}

export type ListedAccount = Awaited<ReturnType<typeof listAccounts>>["rows"][number];

/** Accounts of the regions administered that the filters leave, sorted, with their living memberships there. `page` null: all. */
export function listAccounts(
  scope: Scope,
  filters: AccountFilters,
  sort: Sort<AccountSort>,
  page: Page | null,
  today: string,
  words?: AccountWords,
  on?: Db,
) {
  const reading = { scope, today, words };
  const kept = accountsKept(reading, filters);
  const { id, name, email, createdAt } = accounts;
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({ id, name, email, createdAt, ...shownOf(reading) })
        .from(accounts)
        .$dynamic();
      const counting = tx.select({ total: count() }).from(accounts).$dynamic();
      const [counted] = await ofAccounts(counting, scope, kept);
      const sorted = ofAccounts(query, scope, kept).orderBy(
        orderedBy(accountSort[sort.key](reading), sort.direction, accounts.id),
      );
      return { rows: await onPage(sorted, page), total: counted?.total ?? 0 };
    },
    on,
  );
}
