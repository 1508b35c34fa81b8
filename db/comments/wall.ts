import { inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { idList } from "../kernel/ids";
import { type Held, lockRows } from "../kernel/rows";
import type { Ground } from "../kernel/wall";
import { type Scope, withinStaff } from "../scope";
import { comments, liveComments } from "./table";

type Placed = Record<"regionId" | "territoryId" | "actionId" | "eventId", PgColumn>;

/** Of the territories of which the reader is an agent, rows that links of a table open: « own and linked » of rights.md. */
export const linkedToOwn = (
  scope: Scope,
  row: PgColumn,
  table: "action_territory" | "event_territory",
  key: string,
): SQL =>
  sql`${row} = any(array(select l.${sql.identifier(key)} from ${sql.identifier(table)} l where l.territory_id = any(${idList(scope.own)})))`;

const within = (scope: Scope, row: Placed): SQL =>
  or(
    withinStaff(scope, row),
    ...(scope.own.length > 0
      ? [
          linkedToOwn(scope, row.actionId, "action_territory", "action_id"),
          linkedToOwn(scope, row.eventId, "event_territory", "event_id"),
        ]
      : []),
  ) ?? sql`false`;

/** Comments that the scope sees. */
export const visibleComments = (scope: Scope): SQL => within(scope, liveComments);

const facts = {
  planStatus: sql<null>`null`,
  linkedTerritoryIds: sql<
    string[]
  >`array(select l.territory_id from action_territory l where l.action_id = ${comments.actionId}
    union all select l.territory_id from event_territory l where l.event_id = ${comments.eventId})`,
};

type Facts = { planStatus: null; linkedTerritoryIds: string[] };
export type HeldComment = Held<typeof comments, Facts>;

/** Read and written by the same people: agents of the row and of those that it is shared with, and officers (0063). */
export const commentWall: Ground<typeof comments, HeldComment> = {
  noun: "comment",
  table: comments,
  lock: (tx, scope, ids, state) =>
    lockRows<typeof comments, Facts>(
      tx,
      scope,
      { table: comments, writable: (reader) => within(reader, comments), facts },
      ids,
      state,
    ),
  seen: async (tx, scope, ids) => {
    const rows = await tx
      .select({ id: liveComments.id })
      .from(liveComments)
      .where(sql`${visibleComments(scope)} and ${inArray(liveComments.id, [...ids])}`);
    return rows.map(({ id }) => id);
  },
  places: (row) => [row],
};
