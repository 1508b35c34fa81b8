import { inArray, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Axis } from "../enums";
import { actions } from "./table";

type Numbered = { planId: string; axis: Axis };

/** The next number of each action within its plan and axis, the plans being held: those of deleted actions are not given again. */
export async function nextNumbers(tx: Db, added: readonly Numbered[]): Promise<number[]> {
  const rows = await tx
    .select({
      planId: actions.planId,
      axis: actions.axis,
      last: sql<number>`max(${actions.number})`.mapWith(Number),
    })
    .from(actions)
    .where(inArray(actions.planId, [...new Set(added.map(({ planId }) => planId))]))
    .groupBy(actions.planId, actions.axis);
  const last = new Map(rows.map((row) => [`${row.planId} ${row.axis}`, row.last]));
  return added.map(({ planId, axis }) => {
    const key = `${planId} ${axis}`;
    const next = (last.get(key) ?? 0) + 1;
    last.set(key, next);
    return next;
  });
}
