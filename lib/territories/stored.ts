import type { GroundTerritory } from "@/db/territories/reads";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { territoryEdit } from "./fields";

/** A stored territory under the names of its form. */
export const typedTerritory = (territory: Pick<GroundTerritory, keyof typeof territoryEdit>) =>
  typedOf(territoryEdit, territory);

/** The same, with who saved it and when: what a conflict shows beside mine. */
export const stored = (territory: GroundTerritory, timeZone: string) => ({
  ...typedTerritory(territory),
  version: territory.version,
  savedBy: territory.updatedByName ?? "Maillage",
  savedAt: formatInstant(territory.updatedAt, timeZone),
});
