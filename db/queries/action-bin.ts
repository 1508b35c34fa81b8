import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { accounts } from "../schema/accounts";
import { actions } from "../schema/actions";
import { territories } from "../schema/geography";
import { inScope, type Scope, withinWritten, writeInScope } from "../scope";
import { holdObjective } from "./action-records";
import { holdPlan } from "./objectives";
import { orHanging, outcomeOf, outOfBin, type Target, toBin, writeVersion } from "./writes";

/** Moves an action to the bin; `hanging` while living events, projects or jobs hang on it. Its number stays taken. */
export function deleteAction(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinWritten(scope, actions);
  const write = async (tx: Db) =>
    outcomeOf(await writeVersion(tx, scope, actions, wall, target, toBin(scope)));
  return orHanging(writeInScope(scope, write, on));
}

/** Takes an action out of the bin, with the number it had; `hanging` while its plan or its objective is in the bin. */
export function restoreAction(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinWritten(scope, actions);
  const write = async (tx: Db): Promise<Outcome> => {
    const [row] = await tx
      .select({ planId: actions.planId, axis: actions.axis, objectiveId: actions.objectiveId })
      .from(actions)
      .where(and(wall, eq(actions.id, target.id)));
    if (!row) return "absent";
    if (!(await holdPlan(tx, scope, row.planId, "share"))) return "hanging";
    if (!(await holdObjective(tx, scope, row.objectiveId, row))) return "hanging";
    return outcomeOf(await writeVersion(tx, scope, actions, wall, target, outOfBin, "deleted"));
  };
  return orHanging(writeInScope(scope, write, on));
}

/** Actions in the bin that this reader may take out of it, the last deleted first. */
export function listDeletedActions(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: actions.id,
          version: actions.version,
          axis: actions.axis,
          number: actions.number,
          title: actions.title,
          regionId: actions.regionId,
          territoryId: actions.territoryId,
          territoryKind: territories.kind,
          territoryName: territories.name,
          deletedAt: actions.deletedAt,
          deletedByName: accounts.name,
        })
        .from(actions)
        .innerJoin(territories, eq(territories.id, actions.territoryId))
        .leftJoin(accounts, eq(accounts.id, actions.deletedBy))
        .where(and(withinWritten(scope, actions), isNotNull(actions.deletedAt)))
        .orderBy(desc(actions.deletedAt), actions.id),
    on,
  );
}
