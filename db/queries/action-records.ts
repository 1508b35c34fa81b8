import "server-only";
import { and, eq, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { ActionStatus, Axis, Outcome } from "../enums";
import { actionRegionalObjectives, actions, actionTerritories } from "../schema/actions";
import { objectives, plans } from "../schema/plans";
import { type Scope, withinStaff, withinWritten, writeInScope } from "../scope";
import { holdPlan } from "./objectives";
import { createOnce, outcomeOf, type Target, writeVersion } from "./writes";

/** Columns of an action's record, in the words of its form. */
export type ActionRecord = {
  objectiveId: string | null;
  title: string;
  description: string;
  expectedResult: string;
  leadOrganisationId: string | null;
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  actualStartOn: string | null;
  actualEndOn?: string | null;
};

/** Its links: territories it is shared with, objectives of the Région it serves. */
export type ActionLinks = { associates: readonly string[]; regionalObjectives: readonly string[] };

type Place = { regionId: string; territoryId: string };

/** Makes the links of an action those given. The database wants its version to move in the same transaction. */
async function writeLinks(tx: Db, actionId: string, { regionId, territoryId }: Place, links: ActionLinks) {
  const { associates, regionalObjectives } = links;
  const others = (column: Parameters<typeof notInArray>[0], ids: readonly string[]): SQL | undefined =>
    ids.length > 0 ? notInArray(column, [...ids]) : undefined;
  await tx
    .delete(actionTerritories)
    .where(and(eq(actionTerritories.actionId, actionId), others(actionTerritories.territoryId, associates)));
  await tx
    .delete(actionRegionalObjectives)
    .where(
      and(
        eq(actionRegionalObjectives.actionId, actionId),
        others(actionRegionalObjectives.regionalObjectiveId, regionalObjectives),
      ),
    );
  if (associates.length > 0)
    await tx
      .insert(actionTerritories)
      .values(associates.map((id) => ({ actionId, regionId, leadTerritoryId: territoryId, territoryId: id })))
      .onConflictDoNothing();
  if (regionalObjectives.length > 0)
    await tx
      .insert(actionRegionalObjectives)
      .values(regionalObjectives.map((id) => ({ actionId, regionId, territoryId, regionalObjectiveId: id })))
      .onConflictDoNothing();
}

/** Holds the objective of a record living until the end of the transaction; false when it is in the bin or elsewhere. */
export async function holdObjective(
  tx: Db,
  scope: Scope,
  objectiveId: string | null,
  of: { planId: string; axis: Axis },
): Promise<boolean> {
  if (objectiveId === null) return true;
  const held = await tx
    .select({ id: objectives.id })
    .from(objectives)
    .where(
      and(
        withinStaff(scope, objectives),
        eq(objectives.id, objectiveId),
        eq(objectives.planId, of.planId),
        eq(objectives.axis, of.axis),
        isNull(objectives.deletedAt),
      ),
    )
    .for("share");
  return held.length === 1;
}

/**
 * Adds an action to a plan that the reader writes, with the next number of its axis: numbers of deleted actions are not
 * given again. Answers its id, the same for a request sent twice; null when the plan or the objective is absent.
 */
export function createAction(
  scope: Scope,
  target: { planId: string; requestKey: string; today: string },
  action: ActionRecord & { axis: Axis; status: ActionStatus },
  links: ActionLinks,
  on?: Db,
): Promise<string | null> {
  const { planId, requestKey, today } = target;
  return writeInScope(
    scope,
    async (tx) => {
      // FOR UPDATE: two creations in one plan pass one after the other, and each reads the number the other took.
      const [plan] = await tx
        .select({ regionId: plans.regionId, territoryId: plans.territoryId })
        .from(plans)
        .where(
          and(
            withinStaff(scope, plans),
            withinWritten(scope, plans),
            eq(plans.id, planId),
            isNull(plans.deletedAt),
          ),
        )
        .for("update");
      if (!plan) return null;
      const { axis } = action;
      if (!(await holdObjective(tx, scope, action.objectiveId, { planId, axis }))) return null;
      return createOnce(tx, scope, requestKey, async (id) => {
        const [last] = await tx
          .select({ number: sql<number>`coalesce(max(${actions.number}), 0)` })
          .from(actions)
          .where(and(eq(actions.planId, planId), eq(actions.axis, axis)));
        await tx
          .insert(actions)
          .values({ ...action, ...plan, id, planId, number: (last?.number ?? 0) + 1, touchedOn: today });
        await writeLinks(tx, id, plan, links);
      });
    },
    on,
  );
}

/** Writes the record of an action and its links, as one version. Its plan, axis and number never change. */
export function editAction(
  scope: Scope,
  target: Target & { today: string; place: Place & { planId: string; axis: Axis } },
  record: ActionRecord,
  links: ActionLinks,
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const { place, today } = target;
      if (!(await holdPlan(tx, scope, place.planId, "share"))) return "absent";
      if (!(await holdObjective(tx, scope, record.objectiveId, place))) return "absent";
      const change = { ...record, touchedOn: today };
      const written = await writeVersion(tx, scope, actions, withinWritten(scope, actions), target, change);
      if (written === "saved") await writeLinks(tx, target.id, place, links);
      return outcomeOf(written);
    },
    on,
  );
}
