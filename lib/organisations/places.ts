import type { TerritoryKind } from "@/db/enums";
import { can, type Membership } from "@/lib/permissions/can";

type Territory = { id: string; regionId: string; name: string; kind: TerritoryKind };
type Reader = { memberships: readonly Membership[] };

/** Where this reader adds a structure: the territories whose name it bears, and whether it may bear none. */
export function addingPlaces(reader: Reader, territories: readonly Territory[]) {
  const may = ({ id, regionId, kind }: Territory) =>
    can(reader, "organisation.add", { regionId, territoryId: id, territoryKind: kind });
  return {
    places: territories.filter((one) => one.kind !== "region" && may(one)),
    whole: territories.some((one) => one.kind === "region" && may(one)),
  };
}

/** True for who changes, merges, deletes and restores the structures of a Région: asked of the Région’s own territory, as of accounts. */
export const mayWrite = (
  reader: Reader & { regionsOwn: Readonly<Record<string, string>> },
  { regionId }: { regionId: string },
): boolean => can(reader, "organisation.write", { regionId, territoryId: reader.regionsOwn[regionId] ?? "" });
