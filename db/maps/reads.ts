import "server-only";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { type Drawing, epciDrawings, type MapGap, regionDrawings } from "./table";
import { closeView, type EpciView, wholeView } from "./views";

export type RegionMap = { drawing: Drawing; stamp: string; attribution: string };

/** The Régions whose names and map a scope reads: those of its territories too. */
function readable(
  tx: Db,
  { regions, staff, admin, read }: Scope,
  { regionId }: typeof regionDrawings | typeof epciDrawings,
): SQL {
  const whole = [...new Set([...regions, ...staff, ...admin])];
  const of = tx
    .select({ id: territories.regionId })
    .from(territories)
    .where(inArray(territories.id, [...read]));
  return (
    or(
      whole.length > 0 ? inArray(regionId, whole) : undefined,
      read.length > 0 ? inArray(regionId, of) : undefined,
    ) ?? sql`false`
  );
}

/** That of the day first: the last that had begun, or the first of all. */
const ofDay = (today: string): SQL =>
  sql`${regionDrawings.regionId}, ${regionDrawings.validFrom} <= ${today}::date desc,
    abs(${regionDrawings.validFrom} - ${today}::date)`;

/**
 * The map of the Région of this reader as its territories are on this day, or why it has none. It is the same for all its readers,
 * whatever they filter.
 */
export function getRegionMap(
  scope: Scope,
  today: string,
  on?: Db,
): Promise<(RegionMap & { why: null }) | { why: MapGap | "not_drawn" }> {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          why: regionDrawings.why,
          drawing: regionDrawings.drawing,
          stamp: regionDrawings.stamp,
          attribution: regionDrawings.attribution,
        })
        .from(regionDrawings)
        .where(readable(tx, scope, regionDrawings))
        .orderBy(ofDay(today))
        .limit(1);
      if (!row) return { why: "not_drawn" };
      const { why, drawing, stamp, attribution } = row;
      if (why !== null || !drawing || !stamp || !attribution) return { why: why ?? "not_drawn" };
      return { why, drawing, stamp, attribution };
    },
    on,
  );
}

export type EpciMap = EpciView & { stamp: string; attribution: string };

/** The EPCI of the Région of this reader as they are drawn, or of them those of these SIREN, as large; null where none has an outline, or nothing is drawn yet. */
export function getEpciMap(scope: Scope, of?: readonly string[]): Promise<EpciMap | null> {
  return inScope(scope, async (tx) => {
    const [row] = await tx
      .select({
        drawing: epciDrawings.drawing,
        stamp: epciDrawings.stamp,
        attribution: epciDrawings.attribution,
      })
      .from(epciDrawings)
      .where(readable(tx, scope, epciDrawings))
      .limit(1);
    if (!row?.drawing || !row.stamp || !row.attribution) return null;
    const view = of ? closeView(row.drawing, of) : wholeView(row.drawing);
    return view && { ...view, stamp: row.stamp, attribution: row.attribution };
  });
}

/** The lines of a map as an SVG file: that of this stamp, or else the territories of the day; null without any. */
export function getMapFile(scope: Scope, stamp: string | null, today: string) {
  return inScope(scope, async (tx) => {
    const [epcis] = await tx
      .select({ file: epciDrawings.file, stamp: epciDrawings.stamp })
      .from(epciDrawings)
      .where(and(readable(tx, scope, epciDrawings), eq(epciDrawings.stamp, stamp ?? "")))
      .limit(1);
    if (epcis?.file) return { file: epcis.file, stamp: epcis.stamp };
    const [row] = await tx
      .select({ file: regionDrawings.file, stamp: regionDrawings.stamp })
      .from(regionDrawings)
      .where(readable(tx, scope, regionDrawings))
      .orderBy(sql`${regionDrawings.stamp} = ${stamp} desc nulls last`, ofDay(today))
      .limit(1);
    return row?.file ? { file: row.file, stamp: row.stamp } : null;
  });
}
