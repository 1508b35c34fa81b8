import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { GroundTable } from "../kernel/ground";
import { inScope, type Scope } from "../scope";
import { listRowChanges, type Noun } from "./link-changes";

type Wall = { noun: string; table: GroundTable; known: (scope: Scope) => SQL };

export type GroundChanges = Awaited<ReturnType<typeof listGroundChanges>>;

/** Newest recorded changes of a row of what is a Région's own, living or in the bin, at most `limit`. */
export function listGroundChanges(
  scope: Scope,
  { noun, table, known }: Wall,
  id: string,
  limit: number,
  on?: Db,
) {
  return inScope(
    scope,
    (tx) => {
      const visible = tx
        .select({ id: table.id })
        .from(table as PgTable)
        .where(and(known(scope), eq(table.id, id)));
      return listRowChanges(tx, noun as Noun, visible, limit);
    },
    on,
  );
}
