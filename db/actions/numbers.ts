import { inArray, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Axis } from "../enums";
import { idList } from "../kernel/ids";
import { actions } from "./table";

type Numbered = { planId: string; axis: Axis };

/**
 * Gives numbers within plans that are held, one at each call: the next of an axis. Those of deleted actions, and those that an
 * action left for another axis, are not given again.
 */
export async function numbersIn(
  tx: Db,
  planIds: readonly string[],
): Promise<(planId: string, axis: Axis) => number> {
  const ids = [...new Set(planIds)];
  const held = await tx
    .select({
      planId: actions.planId,
      axis: actions.axis,
      last: sql<number>`max(${actions.number})`.mapWith(Number),
    })
    .from(actions)
    .where(inArray(actions.planId, ids))
    .groupBy(actions.planId, actions.axis);
  const left = await tx.execute<{ planId: string; axis: Axis; last: number }>(
    sql`select plan_id as "planId", axis, last from app.numbers_left(${idList(ids)})`,
  );
  const last = new Map<string, number>();
  for (const row of [...held, ...left]) {
    const key = `${row.planId} ${row.axis}`;
    last.set(key, Math.max(last.get(key) ?? 0, Number(row.last)));
  }
  return (planId, axis) => {
    const key = `${planId} ${axis}`;
    const next = (last.get(key) ?? 0) + 1;
    last.set(key, next);
    return next;
  };
}

/** The next number of each action within its plan and axis, in their order, the plans being held. */
export async function nextNumbers(tx: Db, added: readonly Numbered[]): Promise<number[]> {
  const next = await numbersIn(
    tx,
    added.map(({ planId }) => planId),
  );
  return added.map(({ planId, axis }) => next(planId, axis));
}
