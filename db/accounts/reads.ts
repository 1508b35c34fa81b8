import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Db, transaction } from "../client";
import type { TokenKind } from "../enums";
import { inScope, type Scope } from "../scope";
import { visibleAccounts } from "./administered";
import { accounts } from "./table";

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

/** Moves at each write of the row: a form that carries an older one is told. */
export const accountStamp = sql<string>`account.xmin::text`;

const instant = (value: ReturnType<typeof sql>) =>
  sql<Date | null>`${value}`.mapWith((at: string) => new Date(at));

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
          stamp: accountStamp,
          /** Has not chosen a passphrase yet. */
          invited: sql<boolean>`account.passphrase_hash is null`,
          lastSeenAt: instant(
            sql`(select max(s.last_seen_at) from session s where s.account_id = account.id)`,
          ),
          /** The link that waits for its reader. */
          waiting: sql<{ kind: TokenKind; expiresAt: string } | null>`(
            select json_build_object('kind', t.kind, 'expiresAt', t.expires_at) from token t
             where t.account_id = account.id and t.used_at is null and t.expires_at > now()
             order by t.expires_at desc limit 1)`,
          /** Where its memberships stand, elsewhere too: the Région's own territory of each. */
          places: sql<{ regionId: string; territoryId: string }[]>`(
            select json_agg(distinct jsonb_build_object('regionId', t.region_id, 'territoryId', t.id))
              from membership m join territory t on t.region_id = m.region_id and t.kind = 'region'
             where m.account_id = account.id)`,
        })
        .from(accounts)
        .where(and(eq(accounts.id, id), visibleAccounts(scope)));
      return row ?? null;
    },
    on,
  );
}
