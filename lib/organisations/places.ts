import type { TerritoryKind } from "@/db/enums";
import { can, type Membership } from "@/lib/permissions/can";
import { isClosedOn } from "@/lib/territories/labels";

type Territory = {
  id: string;
  regionId: string;
  name: string;
  kind: TerritoryKind;
  closedOn: string | null;
  running: boolean;
};
type Reader = { memberships: readonly Membership[] };

/** The territories that a structure may take: not one that is closed, unless its plan runs on or it is `own` already. */
export const offeredPlaces = <T extends Territory>(
  territories: readonly T[],
  today: string,
  own?: string | null,
): T[] =>
  territories.filter(
    (one) => one.kind !== "region" && (one.running || one.id === own || !isClosedOn(one, today)),
  );

/** Where this reader adds a structure: the territories whose name it bears, and whether it may bear none. */
export function addingPlaces(reader: Reader, territories: readonly Territory[], today: string) {
  const may = ({ id, regionId, kind }: Territory) =>
    can(reader, "organisation.add", { regionId, territoryId: id, territoryKind: kind });
  return {
    places: offeredPlaces(territories, today).filter(may),
    whole: territories.some((one) => one.kind === "region" && may(one)),
  };
}

/** True for who changes, merges, deletes and restores the structures of a Région: asked of the Région’s own territory, as of accounts. */
export const mayWrite = (
  reader: Reader & { regionsOwn: Readonly<Record<string, string>> },
  { regionId }: { regionId: string },
): boolean => can(reader, "organisation.write", { regionId, territoryId: reader.regionsOwn[regionId] ?? "" });
