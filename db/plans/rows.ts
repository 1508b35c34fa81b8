import "server-only";
import { and, count, eq, not, type SQL, sql } from "drizzle-orm";
import { late } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import { type PlanStatus, shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import {
  departementName,
  french,
  inPlaces,
  type Labels,
  labelled,
  matching,
  onPage,
  ordered,
  type Page,
  type PlaceFilter,
  type Sort,
} from "../kernel/lists";
import { inScope, type Scope, within } from "../scope";
import { territories } from "../territories/table";
import { livePldes } from "./plde/table";
import { livePlans } from "./table";
import { plansInForce } from "./years";

export const planSorts = [
  "territoire",
  "etat",
  "debut",
  "fin",
  "actions",
  "realisees",
  "retard",
  "maj",
] as const;
export type PlanSort = (typeof planSorts)[number];

/** What a row shows in place of its state, which may be `expired`, and of a period made longer. */
export type PlanWords = { status: Labels; extended: string };

export type PlanListFilters = PlaceFilter & {
  search?: string;
  words?: PlanWords;
  /** Without: neither closed nor abandoned. `expired`: past its end and not closed; `active`: not past it. */
  status?: PlanStatus | "all" | "expired";
};

export type PlanRow = Awaited<ReturnType<typeof listPlans>>["rows"][number];

/** Past its end, and never closed. Same rule as isExpired() of lib/plans/rules. */
export function expired(today: string): SQL<boolean> {
  return sql<boolean>`(${livePlans.status} = 'active' and ${livePlans.endsOn} < ${today}::date)`;
}

const standing = (today: string): SQL =>
  sql`(case when ${expired(today)} then 'expired' else ${livePlans.status} end)`;

function inState(status: PlanListFilters["status"], today: string): SQL | undefined {
  if (status === "all") return undefined;
  if (status === undefined) return noneOf(livePlans.status, shutPlans);
  if (status === "expired") return expired(today);
  const stored = eq(livePlans.status, status);
  return status === "active" ? and(stored, not(expired(today))) : stored;
}

/** The WHERE of the list of plans, of its export and of the alert that opens it: what this reader sees, and the filters. */
export function plansWhere(scope: Scope, filters: PlanListFilters, today: string): SQL | undefined {
  return and(
    within(scope, livePlans),
    inPlaces(filters, livePlans),
    matching(
      filters.search,
      livePlans.title,
      livePldes.title,
      territories.name,
      livePlans.deliberation,
      territories.mainDepartementCode,
      departementName,
      sql`case when ${livePlans.signedEndsOn} is not null then ${filters.words?.extended ?? ""}::text end`,
      labelled(standing(today), filters.words?.status),
    ),
    inState(filters.status, today),
  );
}

/**
 * Actions that others lead and share with the territory of a plan, in the year under way: what its sheet counts beside its own.
 * None for a plan that is not active.
 */
export function sharedWithPlan(scope: Scope, today: string): SQL<number> {
  const year = today.slice(0, 4);
  return sql<number>`(case when ${livePlans.status} = 'active' then (select count(*)::integer from ${liveActions}
    where ${visibleActions(scope)} and ${liveActions.planId} in ${plansInForce({ start: `${year}-01-01`, end: `${year}-12-31` }, today)}
      and ${liveActions.id} in (select l.action_id from ${actionTerritories} l where l.territory_id = ${livePlans.territoryId})) else 0 end)`;
}

/** The actions of each plan that this reader sees, in numbers (late against `today`). */
function countedActions(tx: Db, scope: Scope, today: string) {
  const counted = (condition = sql`true`) => sql<number>`count(*) filter (where ${condition})::integer`;
  return tx
    .select({
      planId: liveActions.planId,
      total: counted().as("total"),
      done: counted(eq(liveActions.status, "done")).as("done"),
      late: counted(late(today)).as("late"),
      touchedOn: sql<string | null>`max(${liveActions.touchedOn})`.as("touched_on"),
    })
    .from(liveActions)
    .where(visibleActions(scope))
    .groupBy(liveActions.planId)
    .as("counted");
}

/** Plans that this reader sees and the filters leave, sorted, with their numbers of actions. `page` null: all of them. */
export function listPlans(
  scope: Scope,
  filters: PlanListFilters,
  sort: Sort<PlanSort>,
  page: Page | null,
  today: string,
  on?: Db,
) {
  const where = plansWhere(scope, filters, today);
  return inScope(
    scope,
    async (tx) => {
      const counted = countedActions(tx, scope, today);
      const zero = (column: SQL.Aliased<number>) => sql<number>`coalesce(${column}, 0)`;
      const sortColumns: Record<PlanSort, SQL> = {
        territoire: sql`(${territories.kind} = 'region'), ${french(territories.name)}`,
        etat: french(labelled(standing(today), filters.words?.status)),
        debut: sql`${livePlans.startsOn}`,
        fin: sql`${livePlans.endsOn}`,
        actions: zero(counted.total),
        realisees: zero(counted.done),
        retard: zero(counted.late),
        maj: sql`${counted.touchedOn}`,
      };
      const query = tx
        .select({
          id: livePlans.id,
          territoryId: livePlans.territoryId,
          territoryName: territories.name,
          territoryKind: territories.kind,
          departement: territories.mainDepartementCode,
          departementName,
          title: livePlans.title,
          plde: livePldes.title,
          status: livePlans.status,
          startsOn: livePlans.startsOn,
          endsOn: livePlans.endsOn,
          signedEndsOn: livePlans.signedEndsOn,
          signedOn: livePlans.signedOn,
          closedOn: livePlans.closedOn,
          deliberation: livePlans.deliberation,
          actions: zero(counted.total),
          shared: sharedWithPlan(scope, today),
          done: zero(counted.done),
          late: zero(counted.late),
          touchedOn: counted.touchedOn,
        })
        .from(livePlans)
        .innerJoin(livePldes, eq(livePldes.id, livePlans.pldeId))
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .leftJoin(counted, eq(counted.planId, livePlans.id))
        .where(where)
        .orderBy(ordered(sortColumns, sort, sql`${livePlans.startsOn} desc, ${livePlans.id}`))
        .$dynamic();
      const [all] = await tx
        .select({ total: count() })
        .from(livePlans)
        .innerJoin(livePldes, eq(livePldes.id, livePlans.pldeId))
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(where);
      return { rows: await onPage(query, page), total: all?.total ?? 0 };
    },
    on,
  );
}
