import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { listLeftStates } from "../audit/left-states";
import { listRowChanges } from "../audit/link-changes";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { liveNotes } from "./notes/table";
import { visibleActions } from "./rows";
import { listStepChanges } from "./steps/history";
import { liveActions } from "./table";
import { actionWall } from "./wall";

export type HistoryNote = Awaited<ReturnType<typeof listHistory>>["notes"][number];
export type HistoryChange = Awaited<ReturnType<typeof listHistory>>["changes"][number];

/** Newest notes, recorded changes, those of its steps and of its links, of a living action that this reader sees, `limit` of each or more. */
export function listHistory(scope: Scope, actionId: string, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const visible = tx
        .select({ id: liveActions.id })
        .from(liveActions)
        .where(and(visibleActions(scope), eq(liveActions.id, actionId)));
      const notes = await tx
        .select({
          id: liveNotes.id,
          at: liveNotes.createdAt,
          on: liveNotes.notedOn,
          body: liveNotes.body,
          correctedAt: liveNotes.correctedAt,
          withdrawnAt: liveNotes.withdrawnAt,
          author: accounts.name,
          authorTerritory: territories.name,
        })
        .from(liveNotes)
        .leftJoin(accounts, eq(accounts.id, liveNotes.createdBy))
        .innerJoin(territories, eq(territories.id, liveNotes.authorTerritoryId))
        .where(inArray(liveNotes.actionId, visible))
        .orderBy(desc(liveNotes.notedOn), desc(liveNotes.createdAt))
        .limit(limit);
      const steps = await listStepChanges(tx, visible, limit);
      return { notes, steps, ...(await listRowChanges(tx, "action", visible, limit)) };
    },
    on,
  );
}

/** What an action that this reader sees held in each state that it has left, the last time. */
export const listActionLeftStates = (scope: Scope, id: string, on?: Db) =>
  listLeftStates(scope, actionWall, id, on);
