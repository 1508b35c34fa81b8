import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { inScope, type Scope, withinWritten } from "../scope";
import { territories } from "../territories/table";
import { actions } from "./table";

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
