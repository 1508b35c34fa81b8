import { unnamedRegion } from "@/db/regions/limits";
import type { SettledRegion } from "@/db/regions/reads";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { regionFields } from "./fields";

/** A stored Région under the names of its form; one that nobody named has no name there. */
export const typedRegion = (region: SettledRegion) =>
  typedOf(regionFields, { ...region, name: region.name === unnamedRegion ? "" : region.name });

/** The same, with who saved it and when: what a conflict shows beside mine. */
export const stored = (region: SettledRegion, timeZone: string) => ({
  ...typedRegion(region),
  version: region.version,
  savedBy: region.updatedByName ?? "Maillage",
  savedAt: formatInstant(region.updatedAt, timeZone),
});
