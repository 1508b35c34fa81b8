import "server-only";
import { and, count, eq, isNull, ne, notInArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { ActionStatus, AwaitedDecision, Axis, Confidence } from "../enums";
import { actionTerritories, liveActions } from "../schema/actions";
import { territories } from "../schema/geography";
import { organisations } from "../schema/organisations";
import { inScope, type Scope } from "../scope";
import {
  associates,
  awaitedFrom,
  blockedOpen,
  confidenceAsked,
  late,
  ofOpenPlan,
  resumeDue,
  silent,
  visibleActions,
} from "./action-facts";
import {
  french,
  inPlaces,
  labelled,
  matching,
  onPage,
  ordered,
  type Page,
  type PlaceFilter,
  type Sort,
} from "./lists";
import { type ObjectiveFilter, objectiveLabel, orientationLabel, underObjective } from "./objective-lists";
import { plansInForce } from "./plan-years";
import { type ActionWords, shownByAction } from "./shown";

export const actionSorts = [
  "territoire",
  "numero",
  "titre",
  "etat",
  "avancement",
  "echeance",
  "maj",
] as const;
export type ActionSort = (typeof actionSorts)[number];

export type ActionListFilters = PlaceFilter & {
  search?: string;
  words?: ActionWords;
  axis?: Axis;
  /** `open`: neither done nor abandoned. */
  status?: ActionStatus | "open";
  /** `none`: not given; `due`: not given, or 90 days ago or more. */
  confidence?: Confidence | "none" | "due";
  late?: boolean;
  blocked?: boolean;
  /** "any" = a decision is awaited, whoever takes it. */
  awaited?: AwaitedDecision | "any";
  /** Neither updated nor noted for 90 days. */
  silent?: boolean;
  /** On hold, and the day of its return has come. */
  resuming?: boolean;
  objective?: ObjectiveFilter;
  /** Of plans in force at some day of the period; null: of every plan. */
  period: { start: string; end: string } | null;
};

export type ListedAction = Awaited<ReturnType<typeof listActions>>["rows"][number];

const links = {
  table: actionTerritories,
  row: actionTerritories.actionId,
  territory: actionTerritories.territoryId,
};

/** Of open actions of open plans only: the confidence of others is no longer asked. */
function confidenceIs(asked: Confidence | "none" | "due", today: string): SQL | undefined {
  if (asked === "due") return confidenceAsked(today);
  const said = asked === "none" ? isNull(liveActions.confidence) : eq(liveActions.confidence, asked);
  return and(said, notInArray(liveActions.status, ["done", "cancelled"]), ofOpenPlan);
}

/** The WHERE of every list and figure of actions: what this reader sees, and the filters. */
export function actionsWhere(scope: Scope, filters: ActionListFilters, today: string): SQL | undefined {
  const { period } = filters;
  return and(
    visibleActions(scope),
    inPlaces(filters, liveActions, links),
    matching(filters.search, ...shownByAction(filters.words, today)),
    filters.axis ? eq(liveActions.axis, filters.axis) : undefined,
    filters.status === "open" ? notInArray(liveActions.status, ["done", "cancelled"]) : undefined,
    filters.status && filters.status !== "open" ? eq(liveActions.status, filters.status) : undefined,
    filters.confidence ? confidenceIs(filters.confidence, today) : undefined,
    filters.late ? late(today) : undefined,
    filters.blocked ? blockedOpen : undefined,
    filters.awaited === "any" ? ne(awaitedFrom, "none") : undefined,
    filters.awaited && filters.awaited !== "any" ? eq(awaitedFrom, filters.awaited) : undefined,
    filters.silent ? silent(today) : undefined,
    underObjective(filters.objective),
    filters.resuming ? resumeDue(today) : undefined,
    period ? sql`${liveActions.planId} in ${plansInForce(period, today)}` : undefined,
  );
}

const ifBlocked = (column: PgColumn) => sql<string | null>`(case when ${blockedOpen} then ${column} end)`;

const sortColumns = (words?: ActionWords): Record<ActionSort, SQL> => ({
  territoire: french(territories.name),
  numero: sql`(${liveActions.axis}, ${liveActions.number})`,
  titre: french(liveActions.title),
  etat: french(labelled(liveActions.status, words?.status)),
  avancement: sql`${liveActions.progress}`,
  echeance: sql`${liveActions.plannedEndOn}`,
  maj: sql`${liveActions.touchedOn}`,
});

/** Actions that this reader sees and the filters leave, sorted; a shared action comes once. `page` null: all of them. */
export function listActions(
  scope: Scope,
  filters: ActionListFilters,
  sort: Sort<ActionSort>,
  page: Page | null,
  today: string,
  on?: Db,
) {
  const where = actionsWhere(scope, filters, today);
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({
          id: liveActions.id,
          territoryName: territories.name,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          status: liveActions.status,
          progress: liveActions.progress,
          confidence: liveActions.confidence,
          blocked: blockedOpen,
          // Of an open action only: what stays written on a closed one calls for nothing.
          blockedOn: ifBlocked(liveActions.blockedOn),
          blockedReason: ifBlocked(liveActions.blockedReason),
          unblockingCondition: ifBlocked(liveActions.unblockingCondition),
          awaitedFrom,
          plannedStartOn: liveActions.plannedStartOn,
          plannedEndOn: liveActions.plannedEndOn,
          actualEndOn: liveActions.actualEndOn,
          touchedOn: liveActions.touchedOn,
          leadOrganisation: organisations.name,
          associates,
          objective: objectiveLabel,
          orientation: orientationLabel,
        })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
        .where(where)
        .orderBy(ordered(sortColumns(filters.words), sort, liveActions.id))
        .$dynamic();
      const [counted] = await tx
        .select({ total: count() })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
        .where(where);
      return { rows: await onPage(query, page), total: counted?.total ?? 0 };
    },
    on,
  );
}
