import "server-only";
import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Role } from "../enums";
import {
  french,
  type Labels,
  labelled,
  matching,
  onPage,
  ordered,
  type Page,
  type Sort,
} from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { administered, visibleAccounts } from "./administered";
import { livingMembership } from "./memberships/reads";
import { accounts, memberships } from "./table";

export const accountSorts = ["nom", "adresse", "etat", "session", "creation"] as const;
export type AccountSort = (typeof accountSorts)[number];

/** Closed; without passphrase yet; without a living membership; able to enter. The first that holds. */
export const accountStates = ["disabled", "invited", "idle", "active"] as const;
export type AccountState = (typeof accountStates)[number];

/** Words that a row of the list shows in place of codes. */
export type AccountWords = Readonly<Record<"role" | "state", Labels>>;

export type AccountListFilters = {
  search?: string;
  words?: AccountWords;
  /** Held today. */
  role?: Role;
  /** Slug of a territory named by a membership of today; the Région's own: memberships of the whole Région. */
  territory?: string;
  state?: AccountState;
};

export type ListedAccount = Awaited<ReturnType<typeof listAccounts>>["rows"][number];

/** A living membership of the account, in a region administered. */
const heldBy = (scope: Scope, today: string): SQL =>
  sql`(membership.account_id = account.id and ${administered(scope, memberships.regionId)} and ${livingMembership(today)})`;

function holds(scope: Scope, today: string, condition: SQL = sql`true`): SQL {
  return sql`exists (select 1 from ${memberships} where ${heldBy(scope, today)} and ${condition})`;
}

/** Where a membership is held, in words. */
const place = sql`case when whole_region then (select r.name from region r where r.id = membership.region_id)
  else (select string_agg(t.name, ', ' order by t.name collate "fr-x-icu")
          from membership_territory mt join territory t on t.id = mt.territory_id
         where mt.membership_id = membership.id) end`;

const heldWords = (scope: Scope, today: string, words?: AccountWords): SQL => sql`(
  select string_agg(concat_ws(' ', ${labelled(memberships.role, words?.role)}, ${place}), ' ')
    from membership where ${heldBy(scope, today)})`;

const named = (slug: string) => sql`(
  exists (select 1 from membership_territory mt join territory t on t.id = mt.territory_id
           where mt.membership_id = membership.id and t.slug = ${slug})
  or (membership.whole_region and exists (select 1 from territory t
           where t.region_id = membership.region_id and t.kind = 'region' and t.slug = ${slug})))`;

const stateOf = (scope: Scope, today: string) => sql<AccountState>`case
  when account.disabled_at is not null then 'disabled'
  when account.passphrase_hash is null then 'invited'
  when not ${holds(scope, today)} then 'idle' else 'active' end`;

const lastSeen = sql`(select max(s.last_seen_at) from session s where s.account_id = account.id)`;

/** Accounts of the regions administered that the filters leave, sorted, with their living memberships there. `page` null: all. */
export function listAccounts(
  scope: Scope,
  filters: AccountListFilters,
  sort: Sort<AccountSort>,
  page: Page | null,
  today: string,
  on?: Db,
) {
  const state = stateOf(scope, today);
  const where = and(
    visibleAccounts(scope),
    matching(
      filters.search,
      accounts.name,
      accounts.email,
      heldWords(scope, today, filters.words),
      labelled(state, filters.words?.state),
    ),
    filters.role ? holds(scope, today, eq(memberships.role, filters.role)) : undefined,
    filters.territory ? holds(scope, today, named(filters.territory)) : undefined,
    filters.state ? sql`${state} = ${filters.state}` : undefined,
  );
  const sortColumns: Record<AccountSort, SQL> = {
    nom: french(accounts.name),
    adresse: sql`${accounts.email}`,
    etat: french(sql`(${labelled(state, filters.words?.state)})`),
    session: lastSeen,
    creation: sql`${accounts.createdAt}`,
  };
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({
          id: accounts.id,
          name: accounts.name,
          email: accounts.email,
          createdAt: accounts.createdAt,
          state,
          lastSeenAt: sql<Date | null>`${lastSeen}`.mapWith((at: string) => new Date(at)),
          held: sql<{ role: Role; place: string }[]>`coalesce((
            select json_agg(json_build_object('role', role, 'place', ${place}) order by starts_on, membership.id)
              from membership where ${heldBy(scope, today)}), '[]')`,
        })
        .from(accounts)
        .where(where)
        .orderBy(ordered(sortColumns, sort, accounts.id))
        .$dynamic();
      const [counted] = await tx.select({ total: count() }).from(accounts).where(where);
      return { rows: await onPage(query, page), total: counted?.total ?? 0 };
    },
    on,
  );
}
