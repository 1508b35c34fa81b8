import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { french } from "../kernel/lists";
import { inScope, type Scope, withinStaff } from "../scope";
import { liveProjects } from "./table";

export type ProjectLine = Awaited<ReturnType<typeof listActionProjects>>["rows"][number];

/**
 * Living projects of an action that this reader opens, never their holders, and how many there are: a number alone for those who read
 * the action and open none of its projects.
 */
export function listActionProjects(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx
        .select({
          id: liveProjects.id,
          title: liveProjects.title,
          stage: liveProjects.stage,
          status: liveProjects.status,
        })
        .from(liveProjects)
        .where(and(withinStaff(scope, liveProjects), eq(liveProjects.actionId, actionId)))
        .orderBy(french(liveProjects.title), liveProjects.id);
      const [counted] = await tx.execute<{ total: number }>(
        sql`select app.projects_of_action(${actionId}::uuid) as total`,
      );
      return { rows, total: counted?.total ?? 0 };
    },
    on,
  );
}
