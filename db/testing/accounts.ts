import { eq } from "drizzle-orm";
import { endedNow, membershipWall } from "../accounts/memberships/wall";
import { type Given, insertMemberships } from "../accounts/memberships/writes";
import { accounts, memberships } from "../accounts/table";
import { holdAccounts } from "../accounts/wall";
import { issueToken } from "../auth/tokens";
import type { TokenKind } from "../enums";
import { newId } from "../ids";
import { stableId } from "../reference/stable-id";
import { type Scope, type Tx, writeInScope } from "../scope";
import { change } from "./nouns";

const regionId = stableId("region", "nord-pas-de-calais");

/** A right given to an account in the demonstration's Région, as its gesture stores it. */
export const aMembership = (scope: Scope, accountId: string, given: Partial<Given> = {}): Promise<string> =>
  writeInScope(scope, async (tx) => {
    const id = newId();
    const plain = { role: "elected", wholeRegion: false, startsOn: "2026-11-23", endsOn: null } as const;
    const territories = [stableId("territory", "calaisis")];
    const territoryId = stableId("territory", "nord-pas-de-calais");
    await insertMemberships(tx, [{ ...plain, territories, ...given, id, accountId, regionId, territoryId }]);
    return id;
  });

/** Ends a membership, as its gesture does. */
export const endIt = (scope: Scope, id: string, on?: Tx) =>
  change(membershipWall, scope, id, endedNow(), { on });

/** A link of an account, as the gestures that give one do. */
export const aLink = (scope: Scope, accountId: string, token: string, kind: TokenKind = "reset") =>
  writeInScope(scope, (tx) => issueToken(tx, { token, kind, accountId, createdBy: scope.actorId }));

/** An account as the installation makes it: without asking whose its address is. */
export const installAccount = (tx: Tx, email: string) =>
  tx.insert(accounts).values({ id: newId(), email, name: "Installée" });

/** A right over a whole Région given by another administrator, whose account is held first, as its gesture does. */
export async function aRightElsewhere(tx: Tx, accountId: string, region: string): Promise<void> {
  await holdAccounts(tx, eq(accounts.id, accountId));
  const [role, startsOn] = ["regional" as const, "2026-11-23"];
  await tx
    .insert(memberships)
    .values({ id: newId(), accountId, role, regionId: region, wholeRegion: true, startsOn });
}
