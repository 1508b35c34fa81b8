import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import type { Role } from "../enums";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, type Labels, labelled, matching } from "../kernel/lists";
import type { Scope } from "../scope";
import { livingMembership } from "./memberships/reads";
import { accounts, memberships } from "./table";
import { administered, visibleAccounts } from "./wall";

/** Closed; without passphrase yet; without a living membership; able to enter. The first that holds. */
export type AccountState = "disabled" | "invited" | "idle" | "active";

/** Words that a row of the list shows in place of codes. */
export type AccountWords = Readonly<Record<"role" | "state", Labels>>;

/** Who reads, on which day, and in what words rows say their codes. */
type Reading = { scope: Scope; today: string; words?: AccountWords };

/** A living membership of the account, in a region administered. */
const heldBy = ({ scope, today }: Reading): SQL =>
  sql`(membership.account_id = account.id and ${administered(scope, memberships.regionId)} and ${livingMembership(today)})`;

function holds(reading: Reading, condition: SQL = sql`true`): SQL {
  return sql`exists (select 1 from ${memberships} where ${heldBy(reading)} and ${condition})`;
}

/** Where a membership is held, in words. */
const place = sql`case when whole_region then (select coalesce(r.short_name, r.name) from region r where r.id = membership.region_id)
  else (select string_agg(t.name, ', ' order by t.name collate "fr-x-icu")
          from membership_territory mt join territory t on t.id = mt.territory_id
         where mt.membership_id = membership.id) end`;

const heldWords = (reading: Reading): SQL => sql`(
  select string_agg(concat_ws(' ', ${labelled(memberships.role, reading.words?.role)}, ${place}), ' ')
    from membership where ${heldBy(reading)})`;

const named = (slug: string) => sql`(
  exists (select 1 from membership_territory mt join territory t on t.id = mt.territory_id
           where mt.membership_id = membership.id and t.slug = ${slug})
  or (membership.whole_region and exists (select 1 from territory t
           where t.region_id = membership.region_id and t.kind = 'region' and t.slug = ${slug})))`;

const stateOf = (reading: Reading) => sql<AccountState>`case
  when account.disabled_at is not null then 'disabled'
  when account.passphrase_hash is null then 'invited'
  when not ${holds(reading)} then 'idle' else 'active' end`;

const stateInWords = (reading: Reading) => labelled(stateOf(reading), reading.words?.state);

const lastSeen = sql`(select max(s.last_seen_at) from session s where s.account_id = account.id)`;

/** When it was last seen in one of its sessions. */
export const lastSeenAt = sql<Date | null>`${lastSeen}`.mapWith((at: string) => new Date(at));

/** The relation of accounts: the first wall, and the only one. Its WHERE is given here: a later one would take the place of the wall. */
export const ofAccounts = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query.where(and(visibleAccounts(scope), where)) as unknown as Query & { where: never };

/** What each filter of a list keeps, by its name in an address. */
const accountWhere = {
  recherche: (asked: string, reading: Reading) =>
    matching(asked, accounts.name, accounts.email, heldWords(reading), stateInWords(reading)),
  /** Held on the day. */
  role: (asked: Role, reading: Reading) => holds(reading, eq(memberships.role, asked)),
  /** Named by a membership of the day, by its slug; the Région's own: memberships of the whole Région. */
  territoire: (asked: string, reading: Reading) => holds(reading, named(asked)),
  etat: (asked: AccountState, reading: Reading) => sql`${stateOf(reading)} = ${asked}`,
};

export type AccountFilters = FiltersOf<typeof accountWhere>;

/** What each sort of a list follows, by its name in an address. */
export const accountSort = {
  nom: () => french(accounts.name),
  adresse: () => sql`${accounts.email}`,
  etat: (reading: Reading) => french(sql`(${stateInWords(reading)})`),
  session: () => lastSeen,
  creation: () => sql`${accounts.createdAt}`,
};

export type AccountSort = keyof typeof accountSort;

/** What the filters of a list keep of the relation. */
export const accountsKept = (reading: Reading, filters: AccountFilters): SQL | undefined =>
  and(...keptBy(accountWhere, filters, reading));

/** What a row of the list shows beside its columns. */
export const shownOf = (reading: Reading) => ({
  state: stateOf(reading),
  lastSeenAt,
  held: sql<{ role: Role; place: string }[]>`coalesce((
    select json_agg(json_build_object('role', role, 'place', ${place}) order by starts_on, membership.id)
      from membership where ${heldBy(reading)}), '[]')`,
});
