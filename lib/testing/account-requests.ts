import { getMembership } from "@/db/accounts/memberships/reads";
import { getAccount } from "@/db/accounts/reads";
import { stableId } from "@/db/reference/stable-id";
import type { Tx } from "@/db/scope";
import type { Gesture } from "@/lib/kernel/gesture";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

export const regionId = stableId("region", "nord-pas-de-calais");
export const place = (slug: string) => stableId("territory", slug);

type Typed = Record<string, string | string[]>;

/** A right as its form sends it. */
const granting = (change: Typed = {}): Typed => ({
  ...{ role: "agent", reach: "", regionId, territories: [place("calaisis")] },
  ...{ startsOn: "2026-11-23", endsOn: "" },
  ...change,
});

export const inviting = (email: string, change: Typed = {}, key: string = requestKey()): Typed => ({
  ...granting({ email, name: "Essai", ...change }),
  requestKey: key,
});

export const adding = (accountId: string, change: Typed = {}, key: string = requestKey()): Typed => ({
  ...granting(change),
  ...{ accountId, requestKey: key },
});

/** A gesture of one button on an account as the administrator reads it now. */
export const onAccount = async (accountId: string, key: string = requestKey()) => ({
  ...{ accountId, requestKey: key },
  version: String((await getAccount(actors.admin.scope, accountId))?.version ?? 1),
});

/** The same on a membership. */
export const onMembership = async (membershipId: string, key: string = requestKey()) => ({
  ...{ membershipId, requestKey: key },
  version: String((await getMembership(actors.admin.scope, membershipId))?.version ?? 1),
});

export const changing = async (
  id: string,
  change: Typed = {},
  key: string = requestKey(),
): Promise<Typed> => ({
  ...granting(change),
  ...(await onMembership(id, key)),
});

/** One request, by the administrator of the demonstration. */
export const byAdmin = (gesture: Gesture, values: Typed, tx?: Tx) => done(gesture, values, actors.admin, tx);
