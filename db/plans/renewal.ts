import "server-only";
import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { stillOpen } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { newId } from "../ids";
import { insertRows } from "../kernel/rows";
import { inScope, type Scope, within } from "../scope";
import { liveObjectives } from "./objectives/table";
import { objectiveWall } from "./objectives/wall";
import { livePlans, type plans } from "./table";
import { planWall } from "./wall";

/** What becomes of an open action as the successor of its plan opens; `why`: the result of one that is closed, the reason of one that is dropped. */
export type Settled = { of: string; choice: "carry" | "close" | "drop"; why: string | null };

/** The PLDE under which each of these plans stands, for a scope that writes it. */
export async function pldesOf(
  tx: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: livePlans.id, pldeId: livePlans.pldeId })
    .from(livePlans)
    .where(and(within(scope, livePlans), inArray(livePlans.id, [...ids])));
  return new Map(rows.map(({ id, pldeId }) => [id, pldeId]));
}

/** Living actions of plans that are neither done, nor given up, nor carried over, by axis and number. */
export const listOpenActions = (tx: Db, planIds: readonly string[]) =>
  tx
    .select({
      id: liveActions.id,
      planId: liveActions.planId,
      axis: liveActions.axis,
      number: liveActions.number,
      title: liveActions.title,
      status: liveActions.status,
      progress: liveActions.progress,
    })
    .from(liveActions)
    .where(and(inArray(liveActions.planId, [...planIds]), stillOpen))
    .orderBy(asc(liveActions.planId), asc(liveActions.axis), asc(liveActions.number));

/** The living plans that follow these ones, and have not been abandoned: by whose successor they are. */
export async function listSuccessors(tx: Db, planIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ of: livePlans.previousPlanId })
    .from(livePlans)
    .where(and(inArray(livePlans.previousPlanId, [...planIds]), ne(livePlans.status, "abandoned")));
  return new Set(rows.flatMap(({ of }) => of ?? []));
}

/** The open actions of a plan that this reader sees, as the page of its renewal asks what becomes of each. */
export const listToSettle = (scope: Scope, planId: string, on?: Db) =>
  inScope(scope, (tx) => listOpenActions(tx, [planId]), on);

/** The plan before a plan, and the one after it, where this reader reads them. */
export function getPlanLineage(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const columns = {
        id: livePlans.id,
        status: livePlans.status,
        startsOn: livePlans.startsOn,
        endsOn: livePlans.endsOn,
      };
      const [previous] = await tx
        .select(columns)
        .from(livePlans)
        .where(
          and(
            within(scope, livePlans),
            sql`${livePlans.id} = (select p.previous_plan_id from ${livePlans} p where p.id = ${planId})`,
          ),
        );
      const [next] = await tx
        .select(columns)
        .from(livePlans)
        .where(
          and(
            within(scope, livePlans),
            eq(livePlans.previousPlanId, planId),
            ne(livePlans.status, "abandoned"),
          ),
        )
        .orderBy(desc(livePlans.startsOn))
        .limit(1);
      return { previous: previous ?? null, next: next ?? null };
    },
    on,
  );
}

type OldPlan = Pick<typeof plans.$inferSelect, "id" | "regionId" | "territoryId">;
type NewPlan = Pick<typeof plans.$inferSelect, "id" | "pldeId" | "number" | "title" | "startsOn" | "endsOn">;

/** Opens the successor of a plan that is held, with its objectives, and settles its open actions. */
export async function openSuccessor(
  tx: Db,
  { id: oldId, regionId, territoryId }: OldPlan,
  plan: NewPlan,
  settled: readonly Settled[],
  today: string,
): Promise<void> {
  const place = { regionId, territoryId };
  await insertRows(tx, planWall, [{ ...plan, ...place, previousPlanId: oldId }]);
  const old = await tx
    .select({
      id: liveObjectives.id,
      axis: liveObjectives.axis,
      parentId: liveObjectives.parentId,
      label: liveObjectives.label,
      rank: liveObjectives.rank,
    })
    .from(liveObjectives)
    .where(eq(liveObjectives.planId, oldId))
    .orderBy(asc(liveObjectives.axis), asc(liveObjectives.rank), liveObjectives.id);
  const ids = new Map(old.map(({ id }) => [id, newId()]));
  const rows = old.map(({ id, parentId, ...words }) => ({
    ...{ ...words, ...place, planId: plan.id, id: ids.get(id) },
    parentId: parentId && ids.get(parentId),
  }));
  // An orientation is there before its objectives.
  for (const level of [rows.filter((one) => !one.parentId), rows.filter((one) => one.parentId)])
    if (level.length > 0) await insertRows(tx, objectiveWall, level);
  if (settled.length === 0) return;
  const said = settled.map((one) => ({ ...one, id: newId() }));
  await tx.execute(sql`select app.carry_over(${oldId}::uuid, ${plan.id}::uuid, ${JSON.stringify(said)}::jsonb,
    ${JSON.stringify(Object.fromEntries(ids))}::jsonb, ${today}::date)`);
}
