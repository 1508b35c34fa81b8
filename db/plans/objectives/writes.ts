import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { liveActions } from "../../actions/table";
import type { Db } from "../../client";
import type { Axis, Outcome } from "../../enums";
import { createOnce, outcomeOf, type Target, writeVersion } from "../../kernel/writes";
import { inScope, type Scope, withinStaff, writeInScope } from "../../scope";
import { liveObjectives, objectives, plans } from "../table";

/**
 * Holds a living plan that the reader writes until the end of the transaction: its objectives change one gesture at a time.
 * Before any row under it: « plan first » (docs/decisions/0022-locks-of-a-plan.md).
 */
async function holdPlan(tx: Db, scope: Scope, planId: string) {
  const [plan] = await tx
    .select({ regionId: plans.regionId, territoryId: plans.territoryId })
    .from(plans)
    .where(and(withinStaff(scope, plans), eq(plans.id, planId), isNull(plans.deletedAt)))
    .for("update");
  return plan ?? null;
}

/** An objective as stored, living or not, once its plan is held: its siblings, children and parent do not move meanwhile. */
export async function holdPlanOf(tx: Db, scope: Scope, objectiveId: string) {
  const [row] = await tx
    .select({ planId: objectives.planId, parentId: objectives.parentId })
    .from(objectives)
    .where(and(withinStaff(scope, objectives), eq(objectives.id, objectiveId)));
  return row && (await holdPlan(tx, scope, row.planId)) ? row : null;
}

const siblings = (scope: Scope, of: { planId: string; axis: Axis; parentId: string | null }) =>
  and(
    withinStaff(scope, objectives),
    eq(objectives.planId, of.planId),
    eq(objectives.axis, of.axis),
    of.parentId === null ? isNull(objectives.parentId) : eq(objectives.parentId, of.parentId),
    isNull(objectives.deletedAt),
  );

/** One living objective that this reader writes, or null. */
export function getObjective(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          id: liveObjectives.id,
          planId: liveObjectives.planId,
          label: liveObjectives.label,
          version: liveObjectives.version,
          updatedAt: liveObjectives.updatedAt,
          updatedByName: accounts.name,
        })
        .from(liveObjectives)
        .leftJoin(accounts, eq(accounts.id, liveObjectives.updatedBy))
        .where(and(withinStaff(scope, liveObjectives), eq(liveObjectives.id, id)));
      return row ?? null;
    },
    on,
  );
}

/** Objectives of a plan that this reader writes, by axis and rank, with the living actions that hang on each. */
export function listEditedObjectives(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveObjectives.id,
          planId: liveObjectives.planId,
          axis: liveObjectives.axis,
          parentId: liveObjectives.parentId,
          label: liveObjectives.label,
          version: liveObjectives.version,
          actions: count(liveActions.id),
        })
        .from(liveObjectives)
        .leftJoin(liveActions, eq(liveActions.objectiveId, liveObjectives.id))
        .where(and(withinStaff(scope, liveObjectives), eq(liveObjectives.planId, planId)))
        .groupBy(
          liveObjectives.id,
          liveObjectives.planId,
          liveObjectives.axis,
          liveObjectives.parentId,
          liveObjectives.label,
          liveObjectives.version,
          liveObjectives.rank,
        )
        .orderBy(asc(liveObjectives.axis), asc(liveObjectives.rank), liveObjectives.id),
    on,
  );
}

/**
 * Adds an orientation (no parent) or an objective under one, last of its siblings. Answers its id, the same for a request sent
 * twice; null when the plan is absent or the parent is not a living orientation of that axis.
 */
export function addObjective(
  scope: Scope,
  objective: {
    planId: string;
    axis: Axis;
    parentId: string | null;
    label: string;
    requestKey: string;
  },
  on?: Db,
): Promise<string | null> {
  const { requestKey, ...row } = objective;
  return writeInScope(
    scope,
    async (tx) => {
      const place = await holdPlan(tx, scope, row.planId);
      if (!place) return null;
      if (row.parentId) {
        const orientations = siblings(scope, { ...row, parentId: null });
        const parent = await tx
          .select({ id: objectives.id })
          .from(objectives)
          .where(and(orientations, eq(objectives.id, row.parentId)));
        if (parent.length === 0) return null;
      }
      return createOnce(tx, scope, requestKey, async (id) => {
        const [last] = await tx
          .select({ rank: sql<number>`coalesce(max(${objectives.rank}), 0)` })
          .from(objectives)
          .where(siblings(scope, row));
        await tx.insert(objectives).values({ ...row, ...place, id, rank: (last?.rank ?? 0) + 1 });
      });
    },
    on,
  );
}

/** Gives an objective other words. */
export function renameObjective(scope: Scope, target: Target, label: string, on?: Db): Promise<Outcome> {
  const wall = withinStaff(scope, objectives);
  return writeInScope(
    scope,
    async (tx) => {
      if (!(await holdPlanOf(tx, scope, target.id))) return "absent";
      return outcomeOf(await writeVersion(tx, scope, objectives, wall, target, { label }));
    },
    on,
  );
}

/** Moves an objective one place up or down among its siblings; at the end of the list it stays. */
export function moveObjective(
  scope: Scope,
  target: Target & { planId: string },
  way: "up" | "down",
  on?: Db,
): Promise<Outcome> {
  const wall = withinStaff(scope, objectives);
  return writeInScope(
    scope,
    async (tx) => {
      if (!(await holdPlan(tx, scope, target.planId))) return "absent";
      const [moved] = await tx
        .select({ planId: objectives.planId, axis: objectives.axis, parentId: objectives.parentId })
        .from(objectives)
        .where(and(wall, eq(objectives.id, target.id)));
      if (!moved) return "absent";
      const list = await tx
        .select({ id: objectives.id, rank: objectives.rank })
        .from(objectives)
        .where(siblings(scope, moved))
        .orderBy(asc(objectives.rank), objectives.id);
      const from = list.findIndex(({ id }) => id === target.id);
      const to = way === "up" ? from - 1 : from + 1;
      const order = list.map(({ id }) => id);
      if (from >= 0 && list[to]) order.splice(to, 0, ...order.splice(from, 1));
      const rank = order.indexOf(target.id) + 1;
      const written = await writeVersion(tx, scope, objectives, wall, target, { rank });
      if (written !== "saved") return outcomeOf(written);
      for (const [index, id] of order.entries())
        if (id !== target.id && list.find((one) => one.id === id)?.rank !== index + 1)
          await tx
            .update(objectives)
            .set({ rank: index + 1, version: sql`${objectives.version} + 1` })
            .where(and(wall, eq(objectives.id, id)));
      return "saved";
    },
    on,
  );
}
