import type { AccountState } from "@/db/accounts/rows";
import { can, type Membership, type Placed } from "@/lib/permissions/can";

/** Does the reader administer every Région in which an account holds a membership? An account without any is nobody's. */
export function administers(
  reader: { memberships: readonly Membership[] },
  places: readonly Placed[],
): boolean {
  return places.length > 0 && places.every((place) => can(reader, "account.write", place));
}

/** Is its last day passed, or was it ended by hand? */
export function isOver(
  { endsOn, endedOn }: { endsOn: string | null; endedOn: string | null },
  today: string,
): boolean {
  return endedOn !== null || (endsOn !== null && endsOn < today);
}

type Held = { startsOn: string; endsOn: string | null; endedOn: string | null };

/** Closed; without passphrase yet; without a membership that counts today; able to enter. The first that holds. */
export function stateOf(
  account: { disabledAt: Date | null; invited: boolean },
  memberships: readonly Held[],
  today: string,
): AccountState {
  if (account.disabledAt) return "disabled";
  if (account.invited) return "invited";
  return memberships.some((held) => held.startsOn <= today && !isOver(held, today)) ? "active" : "idle";
}
