import "server-only";
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { departements, regionDepartements } from "../geography/table";
import { noneOf } from "../kernel/checks";
import { french } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { territories } from "./table";

export type Places = Awaited<ReturnType<typeof listPlaces>>;

async function placesOf(tx: Db, perimeter: SQL, regionIds: readonly string[]) {
  const found = await tx
    .select({
      id: territories.id,
      regionId: territories.regionId,
      slug: territories.slug,
      name: territories.name,
      kind: territories.kind,
      departement: territories.mainDepartementCode,
      startsOn: territories.startsOn,
      closedOn: territories.closedOn,
      /** Of one that is closed: a plan of it runs on, under which new rows are made. */
      running: sql<boolean>`territory.closed_on is not null and exists (select 1 from plan p
        where p.territory_id = territory.id and p.deleted_at is null and ${noneOf(sql`p.status`, shutPlans)})`,
    })
    .from(territories)
    .where(and(perimeter, isNull(territories.deletedAt)))
    .orderBy(sql`${territories.kind} = 'region'`, french(territories.name));
  const whole =
    regionIds.length > 0
      ? await tx
          .select({ code: departements.code, name: departements.name })
          .from(regionDepartements)
          .innerJoin(departements, eq(departements.code, regionDepartements.departementCode))
          .where(inArray(regionDepartements.regionId, [...regionIds]))
          .orderBy(departements.code)
      : [];
  return { territories: found, departements: whole };
}

/** Territories of the reader's perimeter (the Région's own last) and départements of the regions read whole: what filters offer. */
export function listPlaces(scope: Scope, on?: Db) {
  const perimeter =
    or(
      scope.regions.length > 0 ? inArray(territories.regionId, [...scope.regions]) : undefined,
      scope.read.length > 0 ? inArray(territories.id, [...scope.read]) : undefined,
    ) ?? sql`false`;
  return inScope(scope, (tx) => placesOf(tx, perimeter, scope.regions), on);
}

/** The same of every Région in which the reader holds a membership: what is a Région's own is read there whole. */
export function listRegionPlaces(scope: Scope, on?: Db) {
  const perimeter = scope.member.length > 0 ? inArray(territories.regionId, [...scope.member]) : sql`false`;
  return inScope(scope, (tx) => placesOf(tx, perimeter, scope.member), on);
}
