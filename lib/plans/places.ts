import type { TerritoryKind } from "@/db/enums";
import { can, type Membership } from "@/lib/permissions/can";

type Place = { id: string; regionId: string; name: string; kind: TerritoryKind };

/** The territories where this reader creates a PLDE and opens a plan; those that are closed take the days before their end. */
export const openingPlaces = <T extends Place>(
  reader: { memberships: readonly Membership[] },
  territories: readonly T[],
): T[] =>
  territories.filter(({ id, regionId, kind }) =>
    can(reader, "plan.open", { regionId, territoryId: id, territoryKind: kind }),
  );
