import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { holdPlans } from "../../plans/holding";
import type { Scope } from "../../scope";
import { withinWritten } from "../../scope";
import { plansOf } from "../parents";
import { actions } from "../table";
import { liveSteps, steps } from "./table";
import { stepWall } from "./wall";

/**
 * Holds actions that the scope writes, their plans first (decision 0022): steps of one are written one gesture at a time, so that no
 * place and no percent is counted on what another moves meanwhile.
 */
export async function holdActions(tx: Db, scope: Scope, ids: readonly string[]) {
  await holdPlans(tx, scope, await plansOf(tx, scope, ids), "share");
  return tx
    .select({ id: actions.id, status: actions.status, progressBasis: actions.progressBasis })
    .from(actions)
    .where(and(withinWritten(scope, actions), inArray(actions.id, [...ids]), isNull(actions.deletedAt)))
    .orderBy(actions.id)
    .for("update");
}

/** The same, of the actions of these steps, living or not. */
export async function holdActionsOf(tx: Db, scope: Scope, stepIds: readonly string[]) {
  const rows = await tx
    .selectDistinct({ id: steps.actionId })
    .from(steps)
    .where(and(stepWall.writable(scope), inArray(steps.id, [...stepIds])));
  return holdActions(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
}

/** Living steps of actions that are held, in their order. */
export const listSteps = (tx: Db, actionIds: readonly string[]) =>
  tx
    .select({
      id: liveSteps.id,
      actionId: liveSteps.actionId,
      label: liveSteps.label,
      doneOn: liveSteps.doneOn,
      rank: liveSteps.rank,
    })
    .from(liveSteps)
    .where(inArray(liveSteps.actionId, [...actionIds]))
    .orderBy(asc(liveSteps.rank), asc(liveSteps.id));

/** The rank of each step that is added, its action being held: after the last one, the bin included. */
export async function nextRanks(tx: Db, actionIds: readonly string[]): Promise<number[]> {
  const rows = await tx
    .select({ id: steps.actionId, last: sql<number>`max(${steps.rank})`.mapWith(Number) })
    .from(steps)
    .where(inArray(steps.actionId, [...new Set(actionIds)]))
    .groupBy(steps.actionId);
  const last = new Map(rows.map((row) => [row.id, row.last]));
  return actionIds.map((id) => {
    const next = (last.get(id) ?? 0) + 1;
    last.set(id, next);
    return next;
  });
}
