import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { listGroundChanges } from "../../audit/ground-changes";
import type { Db } from "../../client";
import { isExample } from "../../regions/set-up";
import { inScope, type Scope } from "../../scope";
import { liveRegionalObjectives } from "./table";
import { regionalObjectiveWall } from "./wall";

const columns = {
  id: liveRegionalObjectives.id,
  regionId: liveRegionalObjectives.regionId,
  label: liveRegionalObjectives.label,
  rank: liveRegionalObjectives.rank,
  /** Living actions that serve it, of those that the reader sees. */
  actions: sql<number>`(select count(*)::integer from action_regional_objective l
    join live_action a on a.id = l.action_id where l.regional_objective_id = ${liveRegionalObjectives}.id)`,
  version: liveRegionalObjectives.version,
  /** Of the example of 2009, as it came. */
  example: isExample("regional_objective", liveRegionalObjectives.id),
};

/** Those of the Régions of this reader, in their order. */
export function listRegionalObjectives(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(liveRegionalObjectives)
        .where(regionalObjectiveWall.visible(scope))
        .orderBy(
          asc(liveRegionalObjectives.rank),
          asc(liveRegionalObjectives.label),
          asc(liveRegionalObjectives.id),
        ),
    on,
  );
}

/** One of them, or null when this reader reads none of that id. */
export function getRegionalObjective(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ ...columns, updatedAt: liveRegionalObjectives.updatedAt, updatedByName: accounts.name })
        .from(liveRegionalObjectives)
        .leftJoin(accounts, eq(accounts.id, liveRegionalObjectives.updatedBy))
        .where(and(regionalObjectiveWall.visible(scope), eq(liveRegionalObjectives.id, id)));
      return row ?? null;
    },
    on,
  );
}

/** Newest recorded changes of one of them, at most `limit`. */
export const listRegionalObjectiveChanges = (scope: Scope, id: string, limit: number) =>
  listGroundChanges(scope, regionalObjectiveWall, id, limit);
