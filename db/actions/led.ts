import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { french } from "../kernel/lists";
import { totalOf } from "../kernel/paged";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { stillOpen } from "./facts";
import { actionPartners } from "./links/table";
import { visibleActions } from "./rows";
import { liveActions } from "./table";

function listed(scope: Scope, tied: SQL, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          status: liveActions.status,
          territoryName: territories.name,
          total: totalOf(false),
        })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .where(and(visibleActions(scope), tied))
        .orderBy(
          sql`not ${stillOpen}`,
          french(territories.name),
          asc(liveActions.axis),
          asc(liveActions.number),
        )
        .limit(limit);
      return { rows, total: rows[0]?.total ?? 0 };
    },
    on,
  );
}

/** Living actions that an organisation leads and that this reader sees, open ones first, at most `limit`, and how many there are. */
export const listLedActions = (scope: Scope, organisationId: string, limit: number, on?: Db) =>
  listed(scope, eq(liveActions.leadOrganisationId, organisationId), limit, on);

/** The same, of those in which it takes part beside the one that leads. */
export const listPartneredActions = (scope: Scope, organisationId: string, limit: number, on?: Db) =>
  listed(
    scope,
    sql`${liveActions.id} in (select l.action_id from ${actionPartners} l where l.organisation_id = ${organisationId}::uuid)`,
    limit,
    on,
  );
