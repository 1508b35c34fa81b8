import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { inScope, type Scope, withinStaff } from "../../scope";
import { territories } from "../../territories/table";
import { objectives } from "./table";

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
