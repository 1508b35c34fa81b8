import "server-only";
import { and, desc, eq, inArray, max, or, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { audits } from "../audit/table";
import type { Db } from "../client";
import { inScope, type Scope, within } from "../scope";
import { objectives } from "./objectives/table";
import { livePlans } from "./table";

export type PlanChange = Awaited<ReturnType<typeof listPlanChanges>>["changes"][number];

/**
 * What the newest gestures, at most `limit`, wrote on a plan that this reader sees, on its PLDE and its objectives, each whole;
 * `labels`: the objectives of the plan, those of the bin too, by id.
 */
export function listPlanChanges(scope: Scope, planId: string, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [plan] = await tx
        .select({ id: livePlans.id, pldeId: livePlans.pldeId })
        .from(livePlans)
        .where(and(within(scope, livePlans), eq(livePlans.id, planId)));
      if (!plan) return { changes: [], labels: new Map<string, string>() };
      const known = await tx
        .select({ id: objectives.id, label: objectives.label })
        .from(objectives)
        .where(and(within(scope, objectives), eq(objectives.planId, plan.id)));
      const of = (table: string, ids: readonly string[]) =>
        and(eq(audits.tableName, table), inArray(audits.rowId, [...ids]));
      const told = and(
        or(
          of("plan", [plan.id]),
          of("plde", [plan.pldeId]),
          of(
            "objective",
            known.map(({ id }) => id),
          ),
        ),
        inArray(audits.operation, ["insert", "update"]),
      );
      const newest = tx
        .select({ beganAt: audits.beganAt })
        .from(audits)
        .where(told)
        .groupBy(audits.beganAt)
        .orderBy(desc(max(audits.id)))
        .limit(limit);
      const changes = await tx
        .select({
          id: audits.id,
          gesture: sql<string>`${audits.beganAt}::text`,
          at: audits.at,
          table: sql<"plan" | "plde" | "objective">`${audits.tableName}`,
          rowId: audits.rowId,
          operation: audits.operation,
          changes: audits.changes,
          author: accounts.name,
        })
        .from(audits)
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .where(and(told, inArray(audits.beganAt, newest)))
        .orderBy(desc(audits.id));
      return { changes, labels: new Map(known.map(({ id, label }) => [id, label])) };
    },
    on,
  );
}
