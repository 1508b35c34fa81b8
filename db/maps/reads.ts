import "server-only";
import { inArray, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { regionMaps } from "./table";

export type RegionMap = NonNullable<Awaited<ReturnType<typeof getRegionMap>>>;

const named = sql`(select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'departement', t.main_departement_code) order by t.slug)
  from ${territories} t where t.region_id = ${regionMaps.regionId} and t.kind <> 'region')`;

/**
 * The schematic map of the Région of this reader (topology, names of its territories, a digest of both, the attribution to show
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
          topology: regionMaps.topology,
          attribution: regionMaps.attribution,
          territories: sql<
            { slug: string; name: string; departement: string | null }[]
          >`coalesce(${named}, '[]')`,
          digest: sql<string>`md5(${regionMaps.topology}::text || ${named}::text)`,
        })
        .from(regionMaps)
        .where(reached)
        .orderBy(regionMaps.regionId)
        .limit(1);
      return map ?? null;
    },
    on,
  );
}
