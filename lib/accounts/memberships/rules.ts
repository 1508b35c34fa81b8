import type { Administrations, Grantable } from "@/db/accounts/memberships/parents";
import type { HeldRight } from "@/db/accounts/memberships/wall";
import type { MembershipWrite } from "@/db/accounts/table";
import type { Actor } from "@/lib/auth/actor";
import type { Between, Values } from "@/lib/kernel/parse";
import { Refusal } from "@/lib/platform/errors";
import { perimeterOf } from "../perimeter";
import type { membershipForm } from "./fields";

export type MembershipTyped = Values<typeof membershipForm>;

/** What the fields of a membership say against one another, and what is kept of them: a box that the role makes moot grants nothing. */
export const between = {
  alone({ role, reach, territories, startsOn, endsOn }, refuse) {
    // A field refused on its own is undefined.
    if (role && territories) {
      const { error } = perimeterOf(role, reach, territories);
      if (error) refuse(error.field, error.sentence);
    }
    if (endsOn && startsOn && endsOn < startsOn)
      refuse("endsOn", "Le dernier jour ne peut pas précéder le premier.");
  },
  settle: <Typed extends MembershipTyped>(typed: Typed): Typed => ({ ...typed, ...reached(typed) }),
} satisfies Between<typeof membershipForm>;

function reached({
  role,
  reach,
  territories,
}: MembershipTyped): Pick<MembershipTyped, "reach" | "territories"> {
  const { perimeter } = perimeterOf(role, reach, territories);
  if (perimeter === "region") return { reach: "region", territories: [] };
  return { reach: "territories", territories: perimeter };
}

/** What is stored of a membership, its territories apart. */
export function keptOf(typed: MembershipTyped): Omit<MembershipWrite, "territories" | "endedAt"> {
  const { role, regionId, reach, startsOn, endsOn } = typed;
  return { role, regionId, startsOn, endsOn, wholeRegion: reach === "region" };
}

/** Where the right to give rights over a Région is asked, or why it cannot be given by this actor. */
export function regionOf({ regionsOwn, scope }: Actor, regionId: string) {
  const territoryId = regionsOwn[regionId];
  if (territoryId === undefined) return "absent";
  return scope.admin.includes(regionId) ? { regionId, territoryId } : "forbidden";
}

/** Throws Refusal "absent" when a territory named is not one of the Région, or is the Région’s own. */
export function mustBeGrantable(
  { regionId, territories }: Pick<MembershipTyped, "regionId" | "territories">,
  grantable: Grantable,
): void {
  const known = grantable.filter((territory) => territory.regionId === regionId).map(({ id }) => id);
  if (territories.some((id) => !known.includes(id))) throw new Refusal("absent");
}

type Dates = { startsOn: string; endsOn: string | null };

/** Does this change take from its author the administration of the Région, now or on a day nearer than the stored one? */
export function leavesAlone(row: HeldRight, after: Dates, administrations: Administrations, today: string) {
  if (!administrations.some(({ id }) => id === row.id)) return false;
  const nearer = after.endsOn !== null && (row.endsOn === null || after.endsOn < row.endsOn);
  if (!nearer && after.startsOn <= today) return false;
  return !administrations.some(({ id, regionId }) => id !== row.id && regionId === row.regionId);
}

/** Is it over, by its last day or by hand? */
export const isEnded = ({ endedAt, endsOn }: HeldRight, today: string): boolean =>
  endedAt !== null || (endsOn !== null && endsOn < today);
