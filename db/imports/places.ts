import "server-only";
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import { livePlans } from "../plans/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import type { ImportNoun } from "./limits";

export type ImportPlace = NonNullable<Awaited<ReturnType<typeof readImportPlace>>>;

/**
 * Territories in which a reader makes imports of a noun: an agent’s and those of an officer’s Région; of what is a Région’s own, that
 * Région’s own territory, to its officers and administrators: the first of theirs, in which a form adds too.
 */
function importedIn(scope: Scope, noun: ImportNoun): SQL | undefined {
  if (noun !== "organisation")
    return withinStaff(scope, { regionId: territories.regionId, territoryId: territories.id });
  const [regionId] = [...scope.staff, ...scope.admin];
  return regionId ? and(eq(territories.regionId, regionId), eq(territories.kind, "region")) : sql`false`;
}

/** A territory in which imports of a noun are made; null when this reader makes none there. */
export async function readImportPlace(tx: Db, scope: Scope, noun: ImportNoun, territoryId: string) {
  const [place] = await tx
    .select({
      regionId: territories.regionId,
      territoryId: territories.id,
      territoryKind: territories.kind,
      territoryName: territories.name,
    })
    .from(territories)
    .where(and(importedIn(scope, noun), eq(territories.id, territoryId)));
  return place ?? null;
}

/** Territories in which this reader makes imports of other nouns than plans: those that are there, or in which a plan runs on. */
export const listImportTerritories = (scope: Scope, noun: ImportNoun, today: string, on?: Db) =>
  inScope(
    scope,
    (tx) =>
      tx
        .select({ id: territories.id, name: territories.name })
        .from(territories)
        .where(
          and(
            importedIn(scope, noun),
            isNull(territories.deletedAt),
            or(
              isNull(territories.closedOn),
              sql`${territories.closedOn} > ${today}::date`,
              sql`exists (select 1 from ${livePlans} p where p.territory_id = ${territories.id} and ${noneOf(sql`p.status`, shutPlans)})`,
            ),
          ),
        )
        .orderBy(asc(territories.name)),
    on,
  );
