import "server-only";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { inScope, type Scope, withinWritten } from "../scope";
import { territories } from "../territories/table";
import { events } from "./table";

/** Events in the bin that this reader may restore (those of the territories written), last deleted first. */
export function listDeletedEvents(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: events.id,
          version: events.version,
          title: events.title,
          territoryName: territories.name,
          deletedAt: sql<Date>`${events.deletedAt}`.mapWith(events.updatedAt),
          deletedByName: accounts.name,
        })
        .from(events)
        .innerJoin(territories, eq(territories.id, events.territoryId))
        .leftJoin(accounts, eq(accounts.id, events.deletedBy))
        .where(and(withinWritten(scope, events), isNotNull(events.deletedAt)))
        .orderBy(desc(events.deletedAt)),
    on,
  );
}
