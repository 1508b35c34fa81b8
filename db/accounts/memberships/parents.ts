import "server-only";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Db } from "../../client";
import type { Scope } from "../../scope";
import { territories } from "../../territories/table";
import { accounts, memberships } from "../table";
import { administered, holdAccounts } from "../wall";
import { livingMembership } from "./reads";

/** Territories that a membership may name: those of the regions administered, never a Région's own. */
export type Grantable = readonly { id: string; regionId: string }[];

/** Of these territories, those that a membership may name. */
export async function listGrantable(tx: Db, scope: Scope, ids: readonly string[]): Promise<Grantable> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: territories.id, regionId: territories.regionId })
    .from(territories)
    .where(
      and(
        inArray(territories.id, [...ids]),
        ne(territories.kind, "region"),
        isNull(territories.deletedAt),
        administered(scope, territories.regionId),
      ),
    );
}

/** What the actor administers on a day, one line a membership. */
export type Administrations = readonly { id: string; regionId: string }[];

/**
 * Locks the accounts of these memberships, before them, so that two changes of one account pass one at a time; gives the actor's own
 * administrations, which one of these changes might be the last to end.
 */
export async function holdTheirAccounts(
  tx: Db,
  scope: Scope,
  ids: readonly string[],
  today: string,
): Promise<Administrations> {
  const { id, regionId, accountId, role } = memberships;
  const theirs = tx
    .select({ accountId })
    .from(memberships)
    .where(and(inArray(id, [...ids]), administered(scope, regionId)));
  await holdAccounts(tx, inArray(accounts.id, theirs));
  return tx
    .select({ id, regionId })
    .from(memberships)
    .where(and(eq(accountId, scope.actorId), eq(role, "admin"), livingMembership(today)));
}
