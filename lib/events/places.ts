import type { Places } from "@/db/territories/choices";
import { can } from "@/lib/permissions/can";

type Place = Places["territories"][number];

/** Territories in which the reader may create an event: an agent's own, the Région's own for its officer. */
export function writablePlaces(reader: Parameters<typeof can>[0], places: readonly Place[]): Place[] {
  return places.filter(({ id, regionId, kind }) =>
    can(reader, "event.write", { regionId, territoryId: id, territoryKind: kind }),
  );
}
