import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { type Held, lockRows } from "../../kernel/rows";
import type { Ground } from "../../kernel/wall";
import type { Scope } from "../../scope";
import { actionTerritories } from "../table";
import { actionWall } from "../wall";
import { liveNotes, notes } from "./table";

const facts = {
  planStatus: sql<PlanStatus | null>`app.plan_status_of(${notes.actionId})`,
  linkedTerritoryIds: sql<
    string[]
  >`array(select l.territory_id from ${actionTerritories} l where l.action_id = ${notes.actionId})`,
};
type Facts = { planStatus: PlanStatus | null; linkedTerritoryIds: string[] };

const writable = (scope: Scope): SQL =>
  scope.write.length > 0 ? inArray(notes.authorTerritoryId, [...scope.write]) : sql`false`;

/** Follow-up notes: read with their action, added by whoever may note it, corrected or withdrawn by their author. Their policies are their own (0001, 0018, 0063). */
export const noteWall: Ground<typeof notes, Held<typeof notes, Facts>> = {
  noun: "note",
  table: notes,
  lock: (tx, scope, ids, state) =>
    lockRows<typeof notes, Facts>(tx, scope, { table: notes, writable, facts }, ids, state),
  async seen(tx, scope, ids) {
    const rows = await tx
      .select({ id: liveNotes.id, actionId: liveNotes.actionId })
      .from(liveNotes)
      .where(and(inArray(liveNotes.id, [...ids])));
    const read = await actionWall.seen(
      tx,
      scope,
      rows.map(({ actionId }) => actionId),
    );
    return rows.flatMap(({ id, actionId }) => (read.includes(actionId) ? [id] : []));
  },
  places: (row) => [row],
};
