import "server-only";
import { and, asc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { visibleEvents } from "../events/rows";
import { liveEvents } from "../events/table";
import { liveProjects } from "../projects/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { type AuditChanges, audits } from "./table";

type Noun = "action" | "event" | "project";

/** By state, what a row held when it last left it: its words go with the state, and are offered again with it. */
export type LeftStates = Readonly<Record<string, AuditChanges>>;

function visible(tx: Db, scope: Scope, noun: Noun, id: string): SQLWrapper {
  if (noun === "action")
    return tx
      .select({ id: liveActions.id })
      .from(liveActions)
      .where(and(visibleActions(scope), eq(liveActions.id, id)));
  if (noun === "event")
    return tx
      .select({ id: liveEvents.id })
      .from(liveEvents)
      .where(and(visibleEvents(scope), eq(liveEvents.id, id)));
  return tx
    .select({ id: liveProjects.id })
    .from(liveProjects)
    .where(and(withinStaff(scope, liveProjects), eq(liveProjects.id, id)));
}

/** What was written on the days of the stages of a project that this reader sees, in the order of time. */
export function listStageChanges(scope: Scope, projectId: string, on?: Db): Promise<AuditChanges[]> {
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx
        .select({ changes: audits.changes })
        .from(audits)
        .where(
          and(
            sql`${audits.rowId} in ${visible(tx, scope, "project", projectId)}`,
            eq(audits.tableName, "project"),
            eq(audits.operation, "update"),
            sql`${audits.changes} ?| array['launch_on', 'growth_on']`,
          ),
        )
        .orderBy(asc(audits.id));
      return rows.map(({ changes }) => changes);
    },
    on,
  );
}

/** What a living row that this reader sees held in each state that it has left, the last time. */
export function listLeftStates(scope: Scope, noun: Noun, id: string, on?: Db): Promise<LeftStates> {
  const state = sql<string>`${audits.changes} -> 'status' ->> 'before'`;
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx
        .select({ state, changes: audits.changes })
        .from(audits)
        .where(
          and(
            sql`${audits.rowId} in ${visible(tx, scope, noun, id)}`,
            eq(audits.tableName, noun),
            eq(audits.operation, "update"),
            sql`${state} is not null`,
          ),
        )
        .orderBy(asc(audits.id));
      // In the order of time: the last leaving of a state stands.
      return Object.fromEntries(rows.map((row) => [row.state, row.changes]));
    },
    on,
  );
}
