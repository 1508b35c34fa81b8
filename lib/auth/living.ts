import type { StoredMembership } from "@/db/auth/sessions";
import { timeZones } from "@/db/regions/limits";
import { today } from "@/lib/platform/today";

/** The memberships in force on the civil date of their Région, and that date (YYYY-MM-DD). */
export function livingMemberships(stored: readonly StoredMembership[]) {
  const timeZone = stored[0]?.timeZone ?? timeZones[0];
  const date = today(timeZone);
  const living = stored.filter((m) => m.startsOn <= date && (m.endsOn === null || date <= m.endsOn));
  return { timeZone, date, living };
}

/** What a membership holds on a civil date: the whole Région, or its territories and those that came before them. */
export const perimeterOn = (
  { wholeRegion, territories, predecessors }: StoredMembership,
  date: string,
): "region" | string[] =>
  wholeRegion
    ? "region"
    : [
        ...new Set([
          ...territories.map(({ id }) => id),
          ...predecessors.flatMap(({ id, since }) => (since <= date ? [id] : [])),
        ]),
      ];

/** What living memberships give on a civil date, and the own territory of each Région, by its id. */
export function heldOn(living: readonly StoredMembership[], date: string) {
  const memberships = living.map((m) => ({
    role: m.role,
    regionId: m.regionId,
    regionName: m.regionName,
    territories: m.territories,
    territoryIds: perimeterOn(m, date),
  }));
  const regionsOwn = Object.fromEntries(
    living.flatMap((m) => (m.regionsOwnId ? [[m.regionId, m.regionsOwnId]] : [])),
  );
  return { memberships, regionsOwn };
}
