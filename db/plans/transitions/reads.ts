import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { inScope, type Scope } from "../../scope";
import { livePlans } from "../table";
import { planTransitions } from "./table";
import { planTransitionWall } from "./wall";

/** What was done to a living plan that the scope reads, the last first, and by whom. */
export function listPlanTransitions(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: planTransitions.id,
          move: planTransitions.move,
          fromStatus: planTransitions.fromStatus,
          toStatus: planTransitions.toStatus,
          movedOn: planTransitions.movedOn,
          reason: planTransitions.reason,
          reference: planTransitions.reference,
          endedOn: planTransitions.endedOn,
          endsOn: planTransitions.endsOn,
          at: planTransitions.createdAt,
          actorName: accounts.name,
        })
        .from(planTransitions)
        .innerJoin(livePlans, eq(livePlans.id, planTransitions.planId))
        .leftJoin(accounts, eq(accounts.id, planTransitions.createdBy))
        .where(and(planTransitionWall.visible(scope), eq(planTransitions.planId, planId)))
        .orderBy(desc(planTransitions.moveNumber)),
    on,
  );
}
