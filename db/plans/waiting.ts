import "server-only";
import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope, within } from "../scope";
import { territories } from "../territories/table";
import { expired, ofPlans, plansKept } from "./rows";
import { livePlans } from "./table";

const columns = {
  id: livePlans.id,
  status: livePlans.status,
  startsOn: livePlans.startsOn,
  endsOn: livePlans.endsOn,
  lastMove: livePlans.lastMove,
  movedOn: livePlans.movedOn,
  moveReason: livePlans.moveReason,
  closingAskedOn: livePlans.closingAskedOn,
};

/** Plans of a territory that wait for its agent: returned to be completed, or past their end and not closed, whether another follows or not; the oldest first. */
export function listWaitingPlans(scope: Scope, territoryId: string, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(livePlans)
        .where(
          and(
            within(scope, livePlans),
            eq(livePlans.territoryId, territoryId),
            or(eq(livePlans.status, "returned"), expired(today)),
          ),
        )
        .orderBy(asc(livePlans.endsOn)),
    on,
  );
}

/** Sent to the Région and not signed yet, or to be closed as its agent asked. */
const withTheRegion: SQL = sql`(${inArray(livePlans.status, ["submitted", "approved"])} or ${livePlans.closingAskedOn} is not null)`;

export type AwaitingPlan = Awaited<ReturnType<typeof listAwaitingPlans>>[number];

/** Plans that wait for an officer of their Région: sent to be validated, to be signed, or to be closed; the oldest first. None for who is not one. */
export function listAwaitingPlans(
  scope: Scope,
  { territory, departement }: { territory?: string; departement?: string },
  today: string,
  on?: Db,
) {
  return inScope(
    scope,
    async (tx) => {
      if (scope.staff.length === 0) return [];
      const query = tx
        .select({ ...columns, territoryName: territories.name, territoryKind: territories.kind })
        .from(livePlans)
        .$dynamic();
      const asked = plansKept({ territoire: territory, departement, etat: "tous" }, today);
      const own = inArray(livePlans.regionId, [...scope.staff]);
      return ofPlans(query, scope, and(own, withTheRegion, asked)).orderBy(
        sql`coalesce(${livePlans.closingAskedOn}, ${livePlans.movedOn}) nulls first`,
        asc(livePlans.startsOn),
        livePlans.id,
      );
    },
    on,
  );
}
