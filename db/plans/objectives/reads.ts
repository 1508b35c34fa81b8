import "server-only";
import { and, asc, count, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { liveActions } from "../../actions/table";
import type { Db } from "../../client";
import { ownColumns, pageColumns } from "../../kernel/columns";
import { inScope, type Scope, withinStaff } from "../../scope";
import { liveObjectives } from "./table";

/** One living objective that this reader writes, or null. */
export function getObjective(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          ...pageColumns(liveObjectives, []),
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

const own = ownColumns(liveObjectives, ["rank"]);

/** Objectives of a plan that this reader writes, by axis and rank, with the living actions that hang on each. */
export function listEditedObjectives(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          ...own,
          version: liveObjectives.version,
          actions: count(liveActions.id),
        })
        .from(liveObjectives)
        .leftJoin(liveActions, eq(liveActions.objectiveId, liveObjectives.id))
        .where(and(withinStaff(scope, liveObjectives), eq(liveObjectives.planId, planId)))
        .groupBy(...Object.values(own), liveObjectives.version, liveObjectives.rank)
        .orderBy(asc(liveObjectives.axis), asc(liveObjectives.rank), liveObjectives.id),
    on,
  );
}
