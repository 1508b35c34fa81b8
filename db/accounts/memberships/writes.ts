import "server-only";
import { and, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import type { Db } from "../../client";
import type { Role } from "../../enums";
import { newId } from "../../ids";
import { claim, claimOnce, writtenBy } from "../../kernel/idempotency";
import { type Scope, writeInScope } from "../../scope";
import { territories } from "../../territories/table";
import { administered, visibleAccounts } from "../administered";
import { accounts, memberships, membershipTerritories } from "../table";
import { type Grant, livingMembership, type MembershipOutcome, membershipStamp } from "./reads";

/** True when the Région is administered and every territory named is one of its own, the Région's excepted. */
export async function canGrant(tx: Db, scope: Scope, { regionId, territoryIds }: Grant): Promise<boolean> {
  if (!scope.admin.includes(regionId)) return false;
  if (territoryIds === "region") return true;
  if (territoryIds.length === 0) return false;
  const known = await tx
    .select({ id: territories.id })
    .from(territories)
    .where(
      and(
        inArray(territories.id, [...territoryIds]),
        eq(territories.regionId, regionId),
        ne(territories.kind, "region"),
      ),
    );
  return known.length === new Set(territoryIds).size;
}

/** Writes a membership of the account, as canGrant() allowed it. */
export async function insertMembership(tx: Db, id: string, accountId: string, grant: Grant): Promise<void> {
  const { territoryIds, ...kept } = grant;
  await tx.insert(memberships).values({ ...kept, id, accountId, wholeRegion: territoryIds === "region" });
  await insertPlaces(tx, id, grant);
}

async function insertPlaces(tx: Db, membershipId: string, { regionId, territoryIds }: Grant): Promise<void> {
  if (territoryIds === "region") return;
  await tx
    .insert(membershipTerritories)
    .values([...new Set(territoryIds)].map((territoryId) => ({ membershipId, regionId, territoryId })))
    .onConflictDoNothing();
}

/** Territories that stay are not written: the journal says those that come and go. */
async function changePlaces(tx: Db, membershipId: string, grant: Grant): Promise<void> {
  const kept = grant.territoryIds === "region" ? [] : [...grant.territoryIds];
  await tx
    .delete(membershipTerritories)
    .where(
      and(
        eq(membershipTerritories.membershipId, membershipId),
        kept.length > 0 ? notInArray(membershipTerritories.territoryId, kept) : undefined,
      ),
    );
  await insertPlaces(tx, membershipId, grant);
}

/** Adds a membership to an account that the administrator sees; once a request key. */
export function addMembership(
  scope: Scope,
  target: { accountId: string; requestKey: string },
  grant: Grant,
  on?: Db,
): Promise<MembershipOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const [account] = await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(eq(accounts.id, target.accountId), visibleAccounts(scope)))
        .for("update");
      if (!account || !(await canGrant(tx, scope, grant))) return "absent";
      const id = newId();
      if (await claimOnce(tx, scope, target.requestKey, id))
        await insertMembership(tx, id, account.id, grant);
      return "saved";
    },
    on,
  );
}

/** Does this change take from its author the administration of the Région, now or on a day nearer than the stored one? */
async function leavesAlone(
  tx: Db,
  scope: Scope,
  before: {
    id: string;
    accountId: string;
    role: Role;
    regionId: string;
    endsOn: string | null;
    lives: boolean;
  },
  after: { startsOn: string; endsOn: string | null },
  today: string,
): Promise<boolean> {
  if (before.accountId !== scope.actorId || before.role !== "admin" || !before.lives) return false;
  const nearer = after.endsOn !== null && (before.endsOn === null || after.endsOn < before.endsOn);
  if (!nearer && after.startsOn <= today) return false;
  const [other] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, scope.actorId),
        eq(memberships.role, "admin"),
        eq(memberships.regionId, before.regionId),
        ne(memberships.id, before.id),
        livingMembership(today),
      ),
    );
  return !other;
}

/** The stored row, locked after its account's, so that two changes of one account pass one at a time. */
async function lockMembership(tx: Db, scope: Scope, id: string, today: string) {
  const wall = and(eq(memberships.id, id), administered(scope, memberships.regionId));
  const [owner] = await tx.select({ accountId: memberships.accountId }).from(memberships).where(wall);
  if (!owner) return null;
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, owner.accountId)).for("update");
  const [row] = await tx
    .select({
      id: memberships.id,
      accountId: memberships.accountId,
      role: memberships.role,
      regionId: memberships.regionId,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
      endedAt: memberships.endedAt,
      lives: sql<boolean>`${livingMembership(today)}`,
      stamp: membershipStamp,
    })
    .from(memberships)
    .where(wall)
    .for("update");
  return row ?? null;
}

/** Changes the perimeter and the dates of a membership; its role and its Région stay: another role is another membership. */
export function changeMembership(
  scope: Scope,
  target: { id: string; stamp: string; requestKey: string; today: string },
  change: Omit<Grant, "role" | "regionId">,
  on?: Db,
): Promise<MembershipOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const row = await lockMembership(tx, scope, target.id, target.today);
      if (!row) return "absent";
      if (row.endedAt) return "ended";
      if (row.stamp !== target.stamp)
        return (await writtenBy(tx, scope, target.requestKey)) === row.id ? "saved" : "conflict";
      const grant = { ...change, role: row.role, regionId: row.regionId };
      if (!(await canGrant(tx, scope, grant))) return "absent";
      if (await leavesAlone(tx, scope, row, change, target.today)) return "last";
      if (!(await claim(tx, scope, target.requestKey, row.id))) return "conflict";
      const { startsOn, endsOn, territoryIds } = change;
      await tx
        .update(memberships)
        .set({ startsOn, endsOn, wholeRegion: territoryIds === "region" })
        .where(eq(memberships.id, row.id));
      await changePlaces(tx, row.id, grant);
      return "saved";
    },
    on,
  );
}

/** Ends a membership at once and for good, its days left as they were given; one that is over stays so. */
export function endMembership(
  scope: Scope,
  target: { id: string; stamp: string; today: string },
  on?: Db,
): Promise<MembershipOutcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const row = await lockMembership(tx, scope, target.id, target.today);
      if (!row) return "absent";
      if (row.endedAt || (row.endsOn !== null && row.endsOn < target.today)) return "saved";
      if (row.stamp !== target.stamp) return "conflict";
      // Any date before the stored one says « nearer »: that of the start is one.
      if (await leavesAlone(tx, scope, row, { startsOn: row.startsOn, endsOn: "0001-01-01" }, target.today))
        return "last";
      await tx.update(memberships).set({ endedAt: sql`now()` }).where(eq(memberships.id, row.id));
      return "saved";
    },
    on,
  );
}
