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
import { idList } from "../kernel/ids";
import { departementName, onPage, orderedBy, type Page, type Sort } from "../kernel/lists";
import { counted, idsOf, totalOf } from "../kernel/paged";
import { inScope, type Scope, within, withinWritten } from "../scope";
import { territories, territoryEpcis } from "../territories/table";
import { lockStatus } from "./locks";
import { liveObjectives } from "./objectives/table";
import { livePldes } from "./plde/table";
import {
  countedActions,
  joined,
  numbersOfPlans,
  ofPlans,
  type PlanFilters,
  type PlanSort,
  type PlanWords,
  planOwn,
  planSort,
  plansKept,
  sharedWithPlan,
  sharedWithTerritories,
  sortsOfCounts,
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
          ...pageColumns(livePlans, ["previousPlanId", "moveNumber"]),
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

/** How a living plan is called, to those who read it; null to others. */
export function getPlanTitle(scope: Scope, id: string, on?: Db): Promise<string | null> {
  return inScope(
    scope,
    async (tx) => {
      const [plan] = await tx
        .select({ title: livePlans.title })
        .from(livePlans)
        .where(and(within(scope, livePlans), eq(livePlans.id, id)));
      return plan?.title ?? null;
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
          territoryKind: territories.kind,
          title: livePlans.title,
          startsOn: livePlans.startsOn,
          endsOn: livePlans.endsOn,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(withinWritten(scope, livePlans), noneOf(lockStatus(livePlans), shutPlans)))
        .orderBy(desc(livePlans.startsOn), livePlans.id),
    on,
  );
}

export type PlanRow = Awaited<ReturnType<typeof listPlans>>["rows"][number];

/** Plans of a list with their numbers of actions, read for those alone, in the order of `ids`. */
async function withTheirs(tx: Db, scope: Scope, ids: readonly string[], today: string) {
  if (ids.length === 0) return [];
  const query = tx
    .select({
      ...planOwn,
      territoryId: livePlans.territoryId,
      territoryName: joined.territoryName,
      territoryKind: territories.kind,
      departement: territories.mainDepartementCode,
      departementName,
      plde: joined.plde,
    })
    .from(livePlans)
    .$dynamic();
  const rows = await ofPlans(query, scope, sql`${livePlans.id} = any(${idList(ids)})`);
  const active = rows.filter(({ status }) => status === "active").map(({ territoryId }) => territoryId);
  const shared = await sharedWithTerritories(tx, scope, idsOf(active), today);
  const numbers = await numbersOfPlans(tx, scope, ids, today);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      { ...row, ...numbers(id), shared: row.status === "active" ? (shared.get(row.territoryId) ?? 0) : 0 },
    ];
  });
}

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
      const numbers = countedActions(tx, scope, today);
      const chosen = tx
        .select({ id: livePlans.id, total: totalOf(false) })
        .from(livePlans)
        .leftJoin(numbers, sortsOfCounts.includes(key) ? eq(numbers.planId, livePlans.id) : sql`false`)
        .$dynamic();
      const by = planSort[key]({ today, words }, numbers);
      const tie = sql`${livePlans.startsOn} desc, ${livePlans.id}`;
      const found = await onPage(ofPlans(chosen, scope, kept).orderBy(orderedBy(by, direction, tie)), page);
      const { rows, total } = await counted(found, page, async () => {
        const [all] = await ofPlans(tx.select({ total: rowCount() }).from(livePlans).$dynamic(), scope, kept);
        return all?.total ?? 0;
      });
      const ids = rows.map(({ id }) => id);
      return { rows: await withTheirs(tx, scope, ids, today), total };
    },
    on,
  );
}
