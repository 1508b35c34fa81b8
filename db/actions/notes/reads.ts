import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { listVersions } from "../../audit/versions/reads";
import type { Db } from "../../client";
import { inScope, type Scope } from "../../scope";
import { territories } from "../../territories/table";
import { visibleActions } from "../rows";
import { liveActions } from "../table";
import { liveNotes } from "./table";

/** Notes of a living action that this reader sees, the newest first, with what they said before they were corrected. */
export const listNotes = (scope: Scope, actionId: string, on?: Db) =>
  inScope(
    scope,
    async (tx) => {
      const notes = await tx
        .select({
          id: liveNotes.id,
          notedOn: liveNotes.notedOn,
          body: liveNotes.body,
          version: liveNotes.version,
          createdBy: liveNotes.createdBy,
          correctedAt: liveNotes.correctedAt,
          withdrawnAt: liveNotes.withdrawnAt,
          author: accounts.name,
          authorTerritory: territories.name,
        })
        .from(liveNotes)
        .innerJoin(liveActions, eq(liveActions.id, liveNotes.actionId))
        .innerJoin(territories, eq(territories.id, liveNotes.authorTerritoryId))
        .leftJoin(accounts, eq(accounts.id, liveNotes.createdBy))
        .where(and(visibleActions(scope), eq(liveNotes.actionId, actionId)))
        .orderBy(desc(liveNotes.notedOn), desc(liveNotes.createdAt), liveNotes.id);
      return { notes, versions: await listVersions(tx, notes) };
    },
    on,
  );
