import "server-only";
import { eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { departements, regionDepartements } from "../geography/table";
import { french } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { territories } from "./table";

export type Places = Awaited<ReturnType<typeof listPlaces>>;

/** Territories of the reader's perimeter (the Région's own last) and départements of the regions read whole: what filters offer. */
export function listPlaces(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const perimeter =
        or(
          scope.regions.length > 0 ? inArray(territories.regionId, [...scope.regions]) : undefined,
          scope.read.length > 0 ? inArray(territories.id, [...scope.read]) : undefined,
        ) ?? sql`false`;
      const found = await tx
        .select({
          id: territories.id,
          regionId: territories.regionId,
          slug: territories.slug,
          name: territories.name,
          kind: territories.kind,
          departement: territories.mainDepartementCode,
        })
        .from(territories)
        .where(perimeter)
        .orderBy(sql`${territories.kind} = 'region'`, french(territories.name));
      const whole =
        scope.regions.length > 0
          ? await tx
              .select({ code: departements.code, name: departements.name })
              .from(regionDepartements)
              .innerJoin(departements, eq(departements.code, regionDepartements.departementCode))
              .where(inArray(regionDepartements.regionId, [...scope.regions]))
              .orderBy(departements.code)
          : [];
      return { territories: found, departements: whole };
    },
    on,
  );
}
