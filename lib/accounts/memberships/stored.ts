import type { HeldMembership } from "@/db/accounts/memberships/reads";

type Held = Pick<HeldMembership, "role" | "regionId" | "wholeRegion" | "territories" | "startsOn" | "endsOn">;

/** A membership as stored, under the names of its form. */
export function membershipValues({ role, regionId, wholeRegion, territories, startsOn, endsOn }: Held) {
  const reach: "region" | "territories" = wholeRegion ? "region" : "territories";
  return { role, regionId, reach, territories: territories.map(({ id }) => id), startsOn, endsOn };
}
