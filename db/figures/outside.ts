import "server-only";
import { and, asc, eq, or, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { inScope, type Scope, within } from "../scope";

type Period = { id: string; startsOn: string; endsOn: string };

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
