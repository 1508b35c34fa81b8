import "server-only";
import { eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { regionMaps } from "./table";

export type RegionMap = NonNullable<Awaited<ReturnType<typeof getRegionMap>>>;

const named = sql`(select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'departement', t.main_departement_code) order by t.slug)
  from ${territories} t where t.region_id = ${regionMaps.regionId} and t.kind <> 'region')`;

type Topology = typeof regionMaps.$inferSelect.topology;

const known = new Map<string, { written: string; topology: Topology }>();

/** The drawing itself, ten times the rest: read again only when it was written again. */
async function topologyOf(tx: Db, regionId: string, written: string): Promise<Topology> {
  const before = known.get(regionId);
  if (before?.written === written) return before.topology;
  const [row] = await tx
    .select({ topology: regionMaps.topology })
    .from(regionMaps)
    .where(eq(regionMaps.regionId, regionId));
  if (!row) throw new Error("A map that was there is gone.");
  known.set(regionId, { written, topology: row.topology });
  return row.topology;
}

/**
 * The schematic map of the Région of this reader (topology, names of its territories, what tells both from any other, the attribution to show
 * under it), or null without one. It is the same for all its readers, whatever they filter.
 */
export function getRegionMap(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const reached =
        or(
          scope.regions.length > 0 ? inArray(regionMaps.regionId, [...scope.regions]) : undefined,
          scope.read.length > 0
            ? inArray(
                regionMaps.regionId,
                tx
                  .select({ id: territories.regionId })
                  .from(territories)
                  .where(inArray(territories.id, [...scope.read])),
              )
            : undefined,
        ) ?? sql`false`;
      const [map] = await tx
        .select({
          regionId: regionMaps.regionId,
          /** Another one each time that the row is written. */
          written: sql<string>`${regionMaps}.xmin::text`,
          attribution: regionMaps.attribution,
          territories: sql<
            { slug: string; name: string; departement: string | null }[]
          >`coalesce(${named}, '[]')`,
        })
        .from(regionMaps)
        .where(reached)
        .orderBy(regionMaps.regionId)
        .limit(1);
      if (!map) return null;
      const { regionId, written, ...shown } = map;
      const topology = await topologyOf(tx, regionId, written);
      return { ...shown, topology, digest: JSON.stringify([regionId, written, shown.territories]) };
    },
    on,
  );
}
