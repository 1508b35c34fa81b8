import "server-only";
import { and, asc, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { stillOpen } from "../actions/facts";
import { notes } from "../actions/notes/table";
import { visibleActions } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import { listDueDecisions } from "../decisions/reads";
import { listAwaitingReport, listComing, listPostponed } from "../events/agenda";
import { events } from "../events/table";
import { expired } from "../plans/rows";
import { livePlans } from "../plans/table";
import { listWaitingPlans } from "../plans/waiting";
import { countsIn, plansOfToday } from "../plans/years";
import { listDormant, listDuePoints, listNextSteps } from "../projects/agenda";
import { projects } from "../projects/table";
import { listUnanswered } from "../reviews/reads";
import { inScope, type Scope, within } from "../scope";
import { territories } from "../territories/table";

export type HomePlan = NonNullable<Awaited<ReturnType<typeof getHomePlan>>>;

/** The plan that a territory works on: the one in force today, échu or not, else the newest whatever its state; null without any. */
function getHomePlan(scope: Scope, territoryId: string, today: string, on?: Db) {
  const running = sql<boolean>`(${livePlans.status} = 'active' and ${countsIn(livePlans, { start: today, end: today }, today)})`;
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
          /** « Échu, à clore »: never closed, though its last day is past. */
          expired: expired(today),
          closingAskedOn: livePlans.closingAskedOn,
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
function listHomeActions(scope: Scope, planId: string, on?: Db) {
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
          resumeOn: liveActions.resumeOn,
          confidence: liveActions.confidence,
          confidenceOn: liveActions.confidenceOn,
          blocked: liveActions.blocked,
          blockedOn: liveActions.blockedOn,
          blockedReason: liveActions.blockedReason,
          decisionAwaitedFrom: liveActions.decisionAwaitedFrom,
          touchedOn: liveActions.touchedOn,
          version: liveActions.version,
        })
        .from(liveActions)
        .where(and(visibleActions(scope), eq(liveActions.planId, planId)))
        .orderBy(asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}

/** Open actions that another territory leads and shares with this one: its agent notes them without editing them. */
function listSharedActions(scope: Scope, territoryId: string, today: string, on?: Db) {
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
            stillOpen,
            sql`${liveActions.planId} in ${plansOfToday(today)}`,
          ),
        )
        .orderBy(sql`${territories.name} collate "fr-x-icu"`, asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}

/** True once this account has written something in the territory: an action, a note, an event or a project. */
function hasWritten(scope: Scope, territoryId: string, on?: Db): Promise<boolean> {
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

type Territory = { id: string; name: string };

/**
 * All that an agent's home asks of one of their territories, in one transaction: the events and deadlines of the `days` to
 * come, and what is past and waits. Empty for a territory of which the reader is not an agent.
 */
export function getHome(scope: Scope, territory: Territory, today: string, days: number, on?: Db) {
  const here = ({ territoryName }: { territoryName: string }) => territoryName === territory.name;
  return inScope(
    scope,
    async (tx) => {
      const plan = await getHomePlan(scope, territory.id, today, tx);
      const awaiting = await listAwaitingReport(scope, today, tx);
      const postponed = await listPostponed(scope, tx);
      const coming = await listComing(scope, today, days, tx);
      const dormant = await listDormant(scope, today, tx);
      const steps = await listNextSteps(scope, today, days, tx);
      const points = await listDuePoints(scope, today, tx);
      return {
        plan,
        plans: await listWaitingPlans(scope, territory.id, today, tx),
        actions: plan?.running ? await listHomeActions(scope, plan.id, tx) : [],
        /** What its agent has to see done; what the Région has to is its officers’. */
        decisions: scope.own.includes(territory.id)
          ? await listDueDecisions(scope, today, { territoryId: territory.id, ownedBy: "territory" }, tx)
          : [],
        shared: await listSharedActions(scope, territory.id, today, tx),
        // The report of a co-organised event is its lead's to give.
        awaiting: awaiting.filter((event) => event.editable && here(event)),
        postponed: postponed.filter(here),
        coming: coming.filter(
          (event) => here(event) || event.organisers.some(({ id }) => id === territory.id),
        ),
        dormant: dormant.filter(here),
        steps: steps.filter(here),
        points: points.filter(here),
        reviews: await listUnanswered(scope, territory.id, tx),
        hasWritten: await hasWritten(scope, territory.id, tx),
      };
    },
    on,
  );
}
