import { and, type SQL, sql } from "drizzle-orm";
import type { Axis } from "../enums";
import type { PlaceFilter } from "../kernel/lists";
import { territories } from "../territories/table";
import { atAddress } from "../territories/there";

/** What every figure of a Région is filtered by: the same names as the lists that it opens. */
export type RegionFilters = PlaceFilter & {
  axis?: Axis;
  period: { start: string; end: string };
  /** Territories that are closed too. */
  ended?: true;
};

/** Territories that the filters of place leave; the Région's own only when it is asked by name or nothing is. */
export function placesWhere(filters: PlaceFilter): SQL {
  return (
    and(
      filters.territory ? atAddress(filters.territory) : undefined,
      filters.departement ? sql`${territories.mainDepartementCode} = ${filters.departement}` : undefined,
    ) ?? sql`true`
  );
}
