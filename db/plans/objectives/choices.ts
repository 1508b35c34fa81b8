import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { liveActions } from "../../actions/table";
import type { Db } from "../../client";
import { inScope, type Scope, within } from "../../scope";
import { territories } from "../../territories/table";
import { atAddress } from "../../territories/there";
import { livePlans } from "../table";
import { plansInForce } from "../years";
import { liveObjectives } from "./table";

/** What a list of actions may be filtered by: an objective (an orientation holds those of its objectives), or none at all. */
export type ObjectiveFilter = string | "none";

/** Actions that hang on an objective, or on one under it; "none": on no objective. Undefined without filter. */
export function underObjective(asked: ObjectiveFilter | undefined): SQL | undefined {
  if (asked === undefined) return undefined;
  if (asked === "none") return sql`${liveActions.objectiveId} is null`;
  return sql`(${liveActions.objectiveId} = ${asked}::uuid or ${liveActions.objectiveId} in
    (select o.id from ${liveObjectives} o where o.parent_id = ${asked}::uuid))`;
}

/** Label of the orientation over the objective of an action; null where the reader does not read the plan. */
export const orientationLabel = sql<string | null>`(select up.label from ${liveObjectives} o
  join ${liveObjectives} up on up.id = o.parent_id where o.id = ${liveActions.objectiveId})`;

/** One objective in words, or null when it does not exist for this reader. */
export function getObjectiveLabel(scope: Scope, id: string, on?: Db): Promise<string | null> {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ label: liveObjectives.label })
        .from(liveObjectives)
        .where(and(within(scope, liveObjectives), eq(liveObjectives.id, id)));
      return row?.label ?? null;
    },
    on,
  );
}

/** Objectives of the plans of a territory, by its slug, that are in force at some day of the period (any plan without it). */
export function listTerritoryObjectives(
  scope: Scope,
  slug: string,
  period: { start: string; end: string } | null,
  today: string,
  on?: Db,
) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveObjectives.id,
          axis: liveObjectives.axis,
          parentId: liveObjectives.parentId,
          label: liveObjectives.label,
        })
        .from(liveObjectives)
        .innerJoin(livePlans, eq(livePlans.id, liveObjectives.planId))
        .innerJoin(territories, eq(territories.id, liveObjectives.territoryId))
        .where(
          and(
            within(scope, liveObjectives),
            atAddress(slug),
            period ? sql`${livePlans.id} in ${plansInForce(period, today)}` : undefined,
          ),
        )
        .orderBy(
          sql`${livePlans.startsOn} desc`,
          asc(liveObjectives.axis),
          sql`${liveObjectives.parentId} nulls first`,
          asc(liveObjectives.rank),
          liveObjectives.id,
        ),
    on,
  );
}
