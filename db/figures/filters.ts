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
  /** « À périmètre constant »: a territory that ended in another is told in its row. */
  constant?: true;
};

/**
 * Territories that the filters of place leave; the Région's own only when it is asked by name or nothing is. `added`: others that stand in
 * the row of each, one of which is enough.
 */
export function placesWhere(filters: PlaceFilter, added?: SQL): SQL {
  const { territory, departement } = filters;
  const there = sql`${territories.mainDepartementCode} = ${departement}`;
  const others = sql`exists (select 1 from ${territories} o where o.id = any(${added}) and o.main_departement_code = ${departement})`;
  return (
    and(
      territory ? atAddress(territory) : undefined,
      departement ? (added ? sql`(${there} or ${others})` : there) : undefined,
    ) ?? sql`true`
  );
}
