import "server-only";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import type { Outcome } from "../../enums";
import { orHanging, outcomeOf, outOfBin, type Target, toBin, writeVersion } from "../../kernel/writes";
import { inScope, type Scope, withinStaff, writeInScope } from "../../scope";
import { territories } from "../../territories/table";
import { objectives } from "../table";
import { holdPlanOf } from "./writes";

/** Moves an objective to the bin; `hanging` while living actions, or the living objectives of an orientation, hang on it. */
export function deleteObjective(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinStaff(scope, objectives);
  const write = async (tx: Db): Promise<Outcome> => {
    if (!(await holdPlanOf(tx, scope, target.id))) return "absent";
    const children = await tx
      .select({ id: objectives.id })
      .from(objectives)
      .where(and(wall, eq(objectives.parentId, target.id), isNull(objectives.deletedAt)))
      .limit(1);
    if (children.length > 0) return "hanging";
    return outcomeOf(await writeVersion(tx, scope, objectives, wall, target, toBin(scope)));
  };
  return orHanging(writeInScope(scope, write, on));
}

/** Takes an objective out of the bin; `hanging` while its plan or its orientation is in the bin. */
export function restoreObjective(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinStaff(scope, objectives);
  const write = async (tx: Db): Promise<Outcome> => {
    const row = await holdPlanOf(tx, scope, target.id);
    if (!row) return "absent";
    if (row.parentId) {
      const [parent] = await tx
        .select({ deletedAt: objectives.deletedAt })
        .from(objectives)
        .where(and(wall, eq(objectives.id, row.parentId)));
      if (!parent || parent.deletedAt) return "hanging";
    }
    return outcomeOf(await writeVersion(tx, scope, objectives, wall, target, outOfBin, "deleted"));
  };
  return orHanging(writeInScope(scope, write, on));
}

/** Objectives in the bin that this reader may take out of it, the last deleted first. */
export function listDeletedObjectives(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: objectives.id,
          version: objectives.version,
          title: objectives.label,
          territoryName: territories.name,
          deletedAt: objectives.deletedAt,
          deletedByName: accounts.name,
        })
        .from(objectives)
        .innerJoin(territories, eq(territories.id, objectives.territoryId))
        .leftJoin(accounts, eq(accounts.id, objectives.deletedBy))
        .where(and(withinStaff(scope, objectives), isNotNull(objectives.deletedAt)))
        .orderBy(desc(objectives.deletedAt), objectives.id),
    on,
  );
}
