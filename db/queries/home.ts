import "server-only";
import { and, asc, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { actionTerritories, liveActions, notes } from "../schema/actions";
import { events } from "../schema/events";
import { territories } from "../schema/geography";
import { livePlans } from "../schema/plans";
import { projects } from "../schema/projects";
import { inScope, type Scope, within } from "../scope";
import { visibleActions } from "./action-facts";
import { listEvents } from "./event-lists";
import { listProjects } from "./project-lists";

export type HomePlan = NonNullable<Awaited<ReturnType<typeof getHomePlan>>>;
export type HomeAction = Awaited<ReturnType<typeof listHomeActions>>[number];
export type NotedAction = Awaited<ReturnType<typeof listSharedActions>>[number];

/** The plan that a territory works on: the one in force, else the newest whatever its state; null when it has none. */
export function getHomePlan(scope: Scope, territoryId: string, today: string, on?: Db) {
  const running = sql<boolean>`(${livePlans.status} = 'active' and ${livePlans.startsOn} <= ${today}::date)`;
  return inScope(
    scope,
    async (tx) => {
      const [plan] = await tx
        .select({
          id: livePlans.id,
          title: livePlans.title,
          status: livePlans.status,
          startsOn: livePlans.startsOn,
          endsOn: livePlans.endsOn,
          running,
        })
        .from(livePlans)
        .where(and(within(scope, livePlans), eq(livePlans.territoryId, territoryId)))
        .orderBy(desc(running), desc(livePlans.startsOn))
        .limit(1);
      return plan ?? null;
    },
    on,
  );
}

/** Every action of a plan with what an agent's home says of it, by axis then number. */
export function listHomeActions(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          status: liveActions.status,
          progress: liveActions.progress,
          plannedEndOn: liveActions.plannedEndOn,
          confidence: liveActions.confidence,
          confidenceOn: liveActions.confidenceOn,
          blocked: liveActions.blocked,
          blockedOn: liveActions.blockedOn,
          blockedReason: liveActions.blockedReason,
          decisionAwaitedFrom: liveActions.decisionAwaitedFrom,
          touchedOn: liveActions.touchedOn,
        })
        .from(liveActions)
        .where(and(visibleActions(scope), eq(liveActions.planId, planId)))
        .orderBy(asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}

/** Open actions that another territory leads and shares with this one: its agent notes them without editing them. */
export function listSharedActions(scope: Scope, territoryId: string, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          territoryName: territories.name,
        })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .where(
          and(
            visibleActions(scope),
            ne(liveActions.territoryId, territoryId),
            inArray(
              liveActions.id,
              tx
                .select({ id: actionTerritories.actionId })
                .from(actionTerritories)
                .where(eq(actionTerritories.territoryId, territoryId)),
            ),
            sql`${liveActions.status} not in ('done', 'cancelled')`,
            sql`${liveActions.planId} in (select app.plans_in_force(${today}::date, ${today}::date))`,
          ),
        )
        .orderBy(sql`${territories.name} collate "fr-x-icu"`, asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}

/** True once this account has written something in the territory: an action, a note, an event or a project. */
export function hasWritten(scope: Scope, territoryId: string, on?: Db): Promise<boolean> {
  return inScope(
    scope,
    async (tx) => {
      const written = (table: typeof liveActions | typeof notes | typeof events | typeof projects) =>
        sql`exists (select 1 from ${table} where ${and(
          within(scope, table),
          eq(table.territoryId, territoryId),
          or(eq(table.createdBy, scope.actorId), eq(table.updatedBy, scope.actorId)),
        )})`;
      const [row] = await tx.execute<{ wrote: boolean }>(
        sql`select ${written(liveActions)} or ${written(notes)} or ${written(events)} or ${written(projects)} as wrote`,
      );
      return row?.wrote ?? false;
    },
    on,
  );
}

type Territory = { id: string; slug: string; name: string };

/** All that an agent's home asks of one territory, in one transaction. */
export function getHome(scope: Scope, territory: Territory, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const plan = await getHomePlan(scope, territory.id, today, tx);
      const actions = plan?.running ? await listHomeActions(scope, plan.id, tx) : [];
      const place = { territory: territory.slug };
      const byDate = { key: "date", direction: "asc" } as const;
      const any = { ...place, period: null };
      const held = await listEvents(scope, { ...any, state: "awaiting" }, byDate, null, today, tx);
      const coming = await listEvents(scope, { ...any, state: "coming" }, byDate, null, today, tx);
      const byContact = { key: "contact", direction: "asc" } as const;
      const dormant = await listProjects(scope, { ...place, state: "dormant" }, byContact, null, today, tx);
      return {
        plan,
        actions,
        shared: await listSharedActions(scope, territory.id, today, tx),
        // The report of a co-organised event is its lead's to give.
        awaiting: held.rows.filter(({ territoryName }) => territoryName === territory.name),
        coming: coming.rows,
        dormant: dormant.rows,
        steps: [] as { id: string; title: string; step: string; dueOn: string }[],
        hasWritten: await hasWritten(scope, territory.id, tx),
      };
    },
    on,
  );
}
