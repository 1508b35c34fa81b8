import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../../client";
import type { Axis } from "../../enums";
import { changeRows } from "../../kernel/rows";
import type { Scope } from "../../scope";
import { holdPlans } from "../holding";
import { liveObjectives, objectives } from "./table";
import { objectiveWall } from "./wall";

const above = alias(objectives, "above");

/**
 * Holds the plans of these objectives, living or not, that the scope writes, and gives their ids: objectives are written one gesture
 * at a time, so that siblings, parent and children of one do not move meanwhile.
 */
export async function holdPlansOf(tx: Db, scope: Scope, objectiveIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: objectives.planId })
    .from(objectives)
    .where(and(objectiveWall.writable(scope), inArray(objectives.id, [...objectiveIds])));
  const ids = rows.map(({ id }) => id);
  await holdPlans(tx, scope, ids, "update");
  return ids;
}

export type Orientation = { id: string; planId: string; axis: Axis };

/** Of these ids, the living objectives of the first level that the scope writes: what another may stand under. */
export const listOrientations = (tx: Db, scope: Scope, ids: readonly string[]): Promise<Orientation[]> =>
  tx
    .select({ id: objectives.id, planId: objectives.planId, axis: objectives.axis })
    .from(objectives)
    .where(
      and(
        objectiveWall.writable(scope),
        inArray(objectives.id, [...ids]),
        isNull(objectives.parentId),
        isNull(objectives.deletedAt),
      ),
    );

/** Living objectives of plans that are held, in the order in which they are read on their level. */
export const listRanks = (tx: Db, planIds: readonly string[]) =>
  tx
    .select({
      id: liveObjectives.id,
      planId: liveObjectives.planId,
      axis: liveObjectives.axis,
      parentId: liveObjectives.parentId,
      rank: liveObjectives.rank,
    })
    .from(liveObjectives)
    .where(inArray(liveObjectives.planId, [...planIds]))
    .orderBy(asc(liveObjectives.rank), liveObjectives.id);

type Added = { planId: string; axis: Axis; parentId: string | null };

/** The rank of each objective that is added, its plan being held: after the last of its siblings. */
export async function nextRanks(tx: Db, added: readonly Added[]): Promise<number[]> {
  const rows = await tx
    .select({
      planId: liveObjectives.planId,
      axis: liveObjectives.axis,
      parentId: liveObjectives.parentId,
      last: sql<number>`max(${liveObjectives.rank})`.mapWith(Number),
    })
    .from(liveObjectives)
    .where(inArray(liveObjectives.planId, [...new Set(added.map(({ planId }) => planId))]))
    .groupBy(liveObjectives.planId, liveObjectives.axis, liveObjectives.parentId);
  const level = ({ planId, axis, parentId }: Added) => `${planId} ${axis} ${parentId}`;
  const last = new Map(rows.map((row) => [level(row), row.last]));
  return added.map((one) => {
    const next = (last.get(level(one)) ?? 0) + 1;
    last.set(level(one), next);
    return next;
  });
}

/** What is in the bin under objectives that now stand under others goes beside them: it would come back a level too low. */
export async function raiseBinned(tx: Db, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ id: objectives.id, parentId: above.parentId })
    .from(objectives)
    .innerJoin(above, eq(above.id, objectives.parentId))
    .where(and(inArray(above.id, [...ids]), isNotNull(above.parentId)))
    .orderBy(objectives.id)
    .for("update", { of: objectives });
  await changeRows(
    tx,
    objectiveWall,
    rows.map(({ id, parentId }) => ({ ids: [id], change: { parentId } })),
  );
}
