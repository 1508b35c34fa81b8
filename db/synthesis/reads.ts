import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { awaitedFrom } from "../actions/facts";
import { actionsOfRegion } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { listLastDecisions } from "../decisions/reads";
import type { RegionFilters } from "../figures/filters";
import { getRegionalFigures } from "../figures/regional";
import { listTerritoryFigures } from "../figures/territories";
import { listYearFigures } from "../figures/years";
import { organisations } from "../organisations/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";

export type Synthesis = Awaited<ReturnType<typeof getSynthesis>>;
export type AwaitedAction = Awaited<ReturnType<typeof listAwaitedActions>>[number];

/** Actions that wait for a decision, of the Région first, then the longest blocked first; `days` since they are blocked. */
function listAwaitedActions(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          territoryName: territories.name,
          title: liveActions.title,
          reason: liveActions.blockedReason,
          condition: liveActions.unblockingCondition,
          awaitedFrom: liveActions.decisionAwaitedFrom,
          days: sql<number | null>`(${today}::date - ${liveActions.blockedOn})::integer`,
        })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
        .where(and(actionsOfRegion(scope, filters, today), ne(awaitedFrom, "none")))
        .orderBy(
          sql`${liveActions.decisionAwaitedFrom} = 'region' desc`,
          sql`${liveActions.blockedOn} nulls last`,
          liveActions.id,
        ),
    on,
  );
}

/** All that an elected member's page says, in one transaction: never a row of a project nor a holder. */
export function getSynthesis(
  scope: Scope,
  { territory, year, today }: { territory?: string; year: number; today: string },
  on?: Db,
) {
  const filters = { territory, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
  return inScope(
    scope,
    async (tx) => ({
      figures: await getRegionalFigures(scope, filters, today, tx),
      years: await listYearFigures(scope, { territory }, year, today, tx),
      territories: await listTerritoryFigures(scope, filters, today, tx),
      awaited: await listAwaitedActions(scope, filters, today, tx),
      decided: await listLastDecisions(scope, 3, { territory }, tx),
    }),
    on,
  );
}
