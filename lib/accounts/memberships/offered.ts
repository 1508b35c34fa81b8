import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { isClosedOn } from "@/lib/territories/labels";

/** The Régions of a form of memberships, with the territories that it offers: not those that are closed, unless one is `held` already. */
export const offeredRegions = (
  regions: readonly AdministeredRegion[],
  today: string,
  held: readonly { id: string }[] = [],
): AdministeredRegion[] =>
  regions.map((region) => ({
    ...region,
    territories: region.territories.filter(
      (one) => !isClosedOn(one, today) || held.some(({ id }) => id === one.id),
    ),
  }));
