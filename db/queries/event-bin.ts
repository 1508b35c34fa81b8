import "server-only";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { accounts } from "../schema/accounts";
import { events } from "../schema/events";
import { territories } from "../schema/geography";
import { inScope, type Scope, withinWritten, writeInScope } from "../scope";
import { orHanging, outcomeOf, outOfBin, type Target, toBin, writeVersion } from "./writes";

/** Moves a living event to the bin; `hanging` while living projects came from it. */
export function deleteEvent(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  return orHanging(
    writeInScope(
      scope,
      async (tx) =>
        outcomeOf(await writeVersion(tx, scope, events, withinWritten(scope, events), target, toBin(scope))),
      on,
    ),
  );
}

/** Takes an event out of the bin; `hanging` while its action is itself in the bin. */
export function restoreEvent(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  return orHanging(
    writeInScope(
      scope,
      async (tx) =>
        outcomeOf(
          await writeVersion(tx, scope, events, withinWritten(scope, events), target, outOfBin, "deleted"),
        ),
      on,
    ),
  );
}

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
