import "server-only";
import { and, asc, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { Ground } from "../kernel/wall";
import type { Scope } from "../scope";
import { accounts, memberships } from "./table";

/** Rows of the regions administered. Never undefined, like within(): these tables have no second wall. */
export function administered(scope: Scope, regionId: PgColumn): SQL {
  return scope.admin.length > 0 ? inArray(regionId, [...scope.admin]) : sql`false`;
}

const held = (condition: SQL) =>
  sql`exists (select 1 from ${memberships} where membership.account_id = account.id and ${condition})`;

/** Accounts that hold, or held, a membership in a region administered. One without any membership is nobody's. */
export function visibleAccounts(scope: Scope): SQL {
  return held(administered(scope, memberships.regionId));
}

/** Visible accounts that hold nothing elsewhere: who resets a passphrase could otherwise enter another Région. */
function governedAccounts(scope: Scope): SQL {
  return sql`(${visibleAccounts(scope)} and not ${held(sql`not (${administered(scope, memberships.regionId)})`)})`;
}

/** Where the memberships of an account stand, elsewhere too: the Région's own territory of each. */
export const accountPlaces = sql<{ regionId: string; territoryId: string }[] | null>`(
  select json_agg(distinct jsonb_build_object('regionId', m.region_id, 'territoryId', app.regions_own(m.region_id)))
    from membership m where m.account_id = account.id and app.regions_own(m.region_id) is not null)`;

/** Has not chosen a passphrase yet. */
export const invited = sql<boolean>`account.passphrase_hash is null`;

async function visibleIds(tx: Db, scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(visibleAccounts(scope), inArray(accounts.id, [...ids])));
  return rows.map(({ id }) => id);
}

/** Locks rows of accounts that these conditions hold, in the order of their ids. */
export async function holdAccounts(tx: Db, wall: SQL): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(wall).orderBy(asc(accounts.id)).for("update");
}

/** Of these accounts, those that the administrator sees, held: who is given a right is locked before that right is written. */
export async function holdVisible(tx: Db, scope: Scope, ids: readonly string[]): Promise<string[]> {
  await holdAccounts(tx, sql`${visibleAccounts(scope)} and ${inArray(accounts.id, [...ids])}`);
  return visibleIds(tx, scope, ids);
}

export type HeldAccount = {
  id: string;
  version: number;
  email: string;
  disabledAt: Date | null;
  invited: boolean;
  places: { regionId: string; territoryId: string }[] | null;
};

/** Accounts, behind one wall (docs/decisions/0012, 0041): written by who administers every Région where they hold something. */
export const accountWall: Ground<typeof accounts, HeldAccount> = {
  noun: "account",
  table: accounts,
  async lock(tx, scope, ids) {
    const named = inArray(accounts.id, [...ids]);
    await holdAccounts(tx, sql`${governedAccounts(scope)} and ${named}`);
    // In a statement of its own: a right given elsewhere while the lock was awaited is seen.
    const { id, version, email, disabledAt } = accounts;
    const rows = await tx
      .select({ id, version, email, disabledAt, invited, places: accountPlaces })
      .from(accounts)
      .where(and(governedAccounts(scope), named));
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: visibleIds,
  places: ({ places }) => places ?? [],
};
