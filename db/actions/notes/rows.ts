import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client";
import type { Scope } from "../../scope";
import { territories } from "../../territories/table";
import { planStatus } from "../facts";
import { visibleActions } from "../rows";
import { actionTerritories, liveActions } from "../table";

const sharedWith = sql<
  string[]
>`array(select l.territory_id from ${actionTerritories} l where l.action_id = ${liveActions.id})`;

export type NotedAction = Awaited<ReturnType<typeof listNotedActions>>[number];

/** Living actions that the scope sees, with what can() asks of them: whoever reads one may be allowed to note it. */
export const listNotedActions = (tx: Db, scope: Scope, ids: readonly string[]) =>
  tx
    .select({
      id: liveActions.id,
      regionId: liveActions.regionId,
      territoryId: liveActions.territoryId,
      territoryKind: territories.kind,
      planStatus,
      linkedTerritoryIds: sharedWith,
    })
    .from(liveActions)
    .innerJoin(territories, eq(territories.id, liveActions.territoryId))
    .where(and(visibleActions(scope), inArray(liveActions.id, [...ids])));
