import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { listGroundChanges } from "../audit/ground-changes";
import type { Db } from "../client";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { liveOperations } from "./table";
import { operationWall } from "./wall";

const columns = {
  id: liveOperations.id,
  regionId: liveOperations.regionId,
  code: liveOperations.code,
  label: liveOperations.label,
  description: liveOperations.description,
  endsOn: liveOperations.endsOn,
  version: liveOperations.version,
  /** Of the example of 2009, as it came. */
  example: isExample("operation", liveOperations.id),
  /** Living events held under it, of those that the reader sees. */
  events: sql<number>`(select count(*)::integer from live_event e where e.operation_id = ${liveOperations}.id)`,
};

/** Operations of the Régions of this reader, in their order. */
export function listOperations(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(liveOperations)
        .where(operationWall.visible(scope))
        .orderBy(asc(liveOperations.rank), asc(liveOperations.id)),
    on,
  );
}

/** One operation, or null when this reader reads none of that id. */
export function getOperation(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [operation] = await tx
        .select({ ...columns, updatedAt: liveOperations.updatedAt, updatedByName: accounts.name })
        .from(liveOperations)
        .leftJoin(accounts, eq(accounts.id, liveOperations.updatedBy))
        .where(and(operationWall.visible(scope), eq(liveOperations.id, id)));
      return operation ?? null;
    },
    on,
  );
}

/** Newest recorded changes of one of them, at most `limit`. */
export const listOperationChanges = (scope: Scope, id: string, limit: number) =>
  listGroundChanges(scope, operationWall, id, limit);
