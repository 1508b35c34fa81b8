import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { pageColumns } from "../../kernel/columns";
import { inScope, type Scope } from "../../scope";
import { visibleActions } from "../rows";
import { liveActions } from "../table";
import { liveSteps } from "./table";
import { stepWall } from "./wall";

export type Step = Awaited<ReturnType<typeof listSteps>>[number];

/** Living steps of a living action that this reader sees, in their order. */
export function listSteps(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(pageColumns(liveSteps, ["rank"]))
        .from(liveSteps)
        .innerJoin(liveActions, eq(liveActions.id, liveSteps.actionId))
        .where(and(stepWall.visible(scope), visibleActions(scope), eq(liveSteps.actionId, actionId)))
        .orderBy(asc(liveSteps.rank), asc(liveSteps.id)),
    on,
  );
}

/** One living step that this reader sees, with who saved it, or null. */
export function getStep(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [step] = await tx
        .select({ ...pageColumns(liveSteps, []), updatedByName: accounts.name })
        .from(liveSteps)
        .leftJoin(accounts, eq(accounts.id, liveSteps.updatedBy))
        .where(and(stepWall.visible(scope), eq(liveSteps.id, id)));
      return step ?? null;
    },
    on,
  );
}

/** Of a row of actions: how many steps it has, and how many are done. */
export const stepsOf = sql<{ all: number; done: number }>`(
  select json_build_object('all', count(*), 'done', count(s.done_on)) from ${liveSteps} s where s.action_id = ${liveActions.id})`;
