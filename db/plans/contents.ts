import "server-only";
import { and, asc, inArray, sql } from "drizzle-orm";
import { liveBudgetLines } from "../actions/budget/table";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";

export type PlanContent = Awaited<ReturnType<typeof listPlanContents>>[number];

/** Living actions of plans, with what a plan must know of them before it moves. */
export function listPlanContents(scope: Scope, planIds: readonly string[], on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          planId: liveActions.planId,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          status: liveActions.status,
          leadOrganisationId: liveActions.leadOrganisationId,
          plannedStartOn: liveActions.plannedStartOn,
          plannedEndOn: liveActions.plannedEndOn,
          expectedResult: liveActions.expectedResult,
          /** An expense is planned on it, be it of zero. */
          budgeted: sql<boolean>`exists (select 1 from ${liveBudgetLines} b where b.action_id = ${liveActions}.id and b.planned_cents is not null)`,
        })
        .from(liveActions)
        .where(and(visibleActions(scope), inArray(liveActions.planId, [...planIds])))
        .orderBy(asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}
