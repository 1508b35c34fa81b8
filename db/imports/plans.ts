import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { listActionChoices } from "../actions/choices";
import { associates } from "../actions/facts";
import { linkedIds } from "../actions/links/reads";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import { ownColumns } from "../kernel/columns";
import { liveObjectives } from "../plans/objectives/table";
import { livePlans } from "../plans/table";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";

/** A plan of a territory in which imports are made, with all that it holds and all that its actions may name; null when this reader makes none there. */
export async function readPlanContent(tx: Db, scope: Scope, planId: string, today: string) {
  const [plan] = await tx
    .select({
      id: livePlans.id,
      regionId: livePlans.regionId,
      territoryId: livePlans.territoryId,
      territoryKind: territories.kind,
      title: livePlans.title,
      status: livePlans.status,
      planStatus: sql<PlanStatus>`${livePlans.status}`,
    })
    .from(livePlans)
    .innerJoin(territories, eq(territories.id, livePlans.territoryId))
    .where(and(withinStaff(scope, livePlans), eq(livePlans.id, planId)));
  if (!plan) return null;
  const objectives = await tx
    .select({
      id: liveObjectives.id,
      axis: liveObjectives.axis,
      parentId: liveObjectives.parentId,
      label: liveObjectives.label,
      version: liveObjectives.version,
    })
    .from(liveObjectives)
    .where(eq(liveObjectives.planId, planId))
    .orderBy(asc(liveObjectives.axis), asc(liveObjectives.rank));
  const actions = await tx
    .select({
      ...ownColumns(liveActions, []),
      version: liveActions.version,
      associates,
      ...linkedIds,
    })
    .from(liveActions)
    .where(and(visibleActions(scope), eq(liveActions.planId, planId)))
    .orderBy(asc(liveActions.axis), asc(liveActions.number));
  const choices = await listActionChoices(scope, { ...plan, planId }, today, tx);
  return {
    plan,
    objectives,
    actions: actions.map((action) => ({ ...action, associates: action.associates.map(({ id }) => id) })),
    choices,
  };
}

export type PlanContent = NonNullable<Awaited<ReturnType<typeof readPlanContent>>>;
