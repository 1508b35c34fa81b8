import "server-only";
import { and, asc, desc, eq, count as rowCount, sql } from "drizzle-orm";
import { blockedOpen, late } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { epcis } from "../geography/table";
import { noneOf } from "../kernel/checks";
import { pageColumns } from "../kernel/columns";
import { departementName, onPage, orderedBy, type Page, type Sort } from "../kernel/lists";
import { inScope, type Scope, within, withinWritten } from "../scope";
import { territories, territoryEpcis } from "../territories/table";
import { liveObjectives } from "./objectives/table";
import { livePldes } from "./plde/table";
import {
  countedActions,
  joined,
  ofPlans,
  orZero,
  type PlanFilters,
  type PlanSort,
  type PlanWords,
  planOwn,
  planSort,
  plansKept,
  sharedWithPlan,
} from "./rows";
import { livePlans } from "./table";

export type Plan = NonNullable<Awaited<ReturnType<typeof getPlan>>>;

const count = (condition = sql`true`) => sql<number>`count(*) filter (where ${condition})::integer`;

/** One living plan with its PLDE and what its territory groups today, or null when it does not exist for this reader. */
export function getPlan(scope: Scope, id: string, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [plan] = await tx
        .select({
          ...pageColumns(livePlans, ["pldeId", "previousPlanId", "number", "closedOn"]),
          territoryName: territories.name,
          territoryKind: territories.kind,
          pldeTitle: livePldes.title,
          priorities: livePldes.priorities,
          shared: sharedWithPlan(scope, today),
          epciCount: sql<number>`(select count(*)::integer from ${territoryEpcis} te where te.territory_id = ${livePlans.territoryId}
            and te.valid_from <= ${today}::date and (te.valid_to is null or te.valid_to >= ${today}::date))`,
          // Null, not zero, for a territory without EPCI (the Région's own).
          population: sql<
            number | null
          >`(select sum(e.population)::integer from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
            where te.territory_id = ${livePlans.territoryId}
              and te.valid_from <= ${today}::date and (te.valid_to is null or te.valid_to >= ${today}::date))`,
        })
        .from(livePlans)
        .innerJoin(livePldes, eq(livePldes.id, livePlans.pldeId))
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(within(scope, livePlans), eq(livePlans.id, id)));
      return plan ?? null;
    },
    on,
  );
}

/** Objectives of a plan by axis and rank; an orientation (no parent) comes before its objectives. */
export function listObjectives(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveObjectives.id,
          axis: liveObjectives.axis,
          parentId: liveObjectives.parentId,
          label: liveObjectives.label,
        })
        .from(liveObjectives)
        .where(and(within(scope, liveObjectives), eq(liveObjectives.planId, planId)))
        .orderBy(
          asc(liveObjectives.axis),
          sql`${liveObjectives.parentId} nulls first`,
          asc(liveObjectives.rank),
        ),
    on,
  );
}

/** Numbers of the whole plan, whatever the filters: actions, late, blocked, and the structures that lead them. */
export function getPlanCounts(scope: Scope, planId: string, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [counts] = await tx
        .select({
          actions: count(),
          late: count(late(today)),
          blocked: count(blockedOpen),
          leads: sql<
            { id: string; name: string }[]
          >`coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate "fr-x-icu")
            from organisation o where o.id in (select a.lead_organisation_id from ${liveActions} a where a.plan_id = ${planId})), '[]')`,
        })
        .from(liveActions)
        .where(and(visibleActions(scope), eq(liveActions.planId, planId)));
      return counts ?? { actions: 0, late: 0, blocked: 0, leads: [] };
    },
    on,
  );
}

/** Open plans of the territories that this reader writes, newest first: where an action may be added. */
export function listWritablePlans(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: livePlans.id,
          regionId: livePlans.regionId,
          territoryId: livePlans.territoryId,
          territoryName: territories.name,
          title: livePlans.title,
          startsOn: livePlans.startsOn,
          endsOn: livePlans.endsOn,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(withinWritten(scope, livePlans), noneOf(livePlans.status, shutPlans)))
        .orderBy(desc(livePlans.startsOn), livePlans.id),
    on,
  );
}

export type PlanRow = Awaited<ReturnType<typeof listPlans>>["rows"][number];

/** Plans that this reader sees and the filters leave, sorted, with their numbers of actions. `page` null: all of them. */
export function listPlans(
  scope: Scope,
  filters: PlanFilters,
  { key, direction }: Sort<PlanSort>,
  page: Page | null,
  today: string,
  words?: PlanWords,
  on?: Db,
) {
  const kept = plansKept(filters, today, words);
  return inScope(
    scope,
    async (tx) => {
      const counted = countedActions(tx, scope, today);
      const query = tx
        .select({
          ...planOwn,
          territoryId: livePlans.territoryId,
          territoryName: joined.territoryName,
          territoryKind: territories.kind,
          departement: territories.mainDepartementCode,
          departementName,
          plde: joined.plde,
          actions: orZero(counted.total),
          shared: sharedWithPlan(scope, today),
          done: orZero(counted.done),
          late: orZero(counted.late),
          touchedOn: counted.touchedOn,
        })
        .from(livePlans)
        .leftJoin(counted, eq(counted.planId, livePlans.id))
        .$dynamic();
      const by = planSort[key]({ today, words }, counted);
      const tie = sql`${livePlans.startsOn} desc, ${livePlans.id}`;
      const sorted = ofPlans(query, scope, kept).orderBy(orderedBy(by, direction, tie));
      const total = tx.select({ total: rowCount() }).from(livePlans).$dynamic();
      const [all] = await ofPlans(total, scope, kept);
      return { rows: await onPage(sorted, page), total: all?.total ?? 0 };
    },
    on,
  );
}
