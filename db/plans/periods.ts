import "server-only";
import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { inScope, type Scope, within } from "../scope";
import { livePlans } from "./table";

type Placed = { id: string; territoryId: string };
type Period = { id: string; startsOn: string; endsOn: string };

/** The other living plans of the territory of a plan, that have not been abandoned: no two of them overlap. */
export function listOtherPeriods(scope: Scope, plan: Placed, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          title: livePlans.title,
          startsOn: livePlans.startsOn,
          // One closed early gives back what was left of its period.
          endsOn: sql<string>`least(${livePlans.endsOn}, ${livePlans.closedOn})`,
        })
        .from(livePlans)
        .where(
          and(
            within(scope, livePlans),
            eq(livePlans.territoryId, plan.territoryId),
            ne(livePlans.id, plan.id),
            ne(livePlans.status, "abandoned"),
          ),
        )
        .orderBy(asc(livePlans.startsOn)),
    on,
  );
}

/** Living actions of a plan, planned before it starts or after it ends in part, and events of its actions held outside. */
export function listOutside(scope: Scope, { id, startsOn, endsOn }: Period, on?: Db) {
  const outside = (first: unknown, last: unknown) =>
    or(sql`${first} < ${startsOn}::date`, sql`${last} > ${endsOn}::date`);
  return inScope(
    scope,
    async (tx) => ({
      actions: await tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
        })
        .from(liveActions)
        .where(
          and(
            within(scope, liveActions),
            eq(liveActions.planId, id),
            outside(
              sql`coalesce(${liveActions.plannedStartOn}, ${liveActions.plannedEndOn})`,
              sql`coalesce(${liveActions.plannedEndOn}, ${liveActions.plannedStartOn})`,
            ),
          ),
        )
        .orderBy(asc(liveActions.axis), asc(liveActions.number)),
      events: await tx
        .select({ id: liveEvents.id, title: liveEvents.title })
        .from(liveEvents)
        .innerJoin(liveActions, eq(liveActions.id, liveEvents.actionId))
        .where(
          and(
            within(scope, liveEvents),
            eq(liveActions.planId, id),
            outside(liveEvents.startsOn, liveEvents.endsOn),
          ),
        )
        .orderBy(asc(liveEvents.startsOn), liveEvents.id),
    }),
    on,
  );
}
