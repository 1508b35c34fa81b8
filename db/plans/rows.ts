import "server-only";
import { and, eq, not, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { actionsInForce, late } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import { shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import { ownColumns } from "../kernel/columns";
import { idList } from "../kernel/ids";
import { type FiltersOf, keptBy } from "../kernel/kept";
import {
  type Codes,
  codesShown,
  departementName,
  french,
  inPlaces,
  type Labels,
  labelled,
  matching,
} from "../kernel/lists";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { livePldes } from "./plde/table";
import { livePlans } from "./table";
import { planWall } from "./wall";

/** What a row of the list holds of its own, its texts apart. */
export const planOwn = ownColumns(livePlans, [
  "pldeId",
  "previousPlanId",
  "number",
  "diagnosis",
  "stakes",
  "governance",
  "signatories",
  "finalReport",
  "moveNumber",
  "lastMove",
  "movedOn",
  "moveReason",
  "moveReference",
]);

const { status: _, ...coded } = planOwn;

/** What a row shows in place of its codes, of its state, which may be `echu`, and of a period made longer. */
export type PlanWords = { codes: Codes<typeof planOwn>; standing: Labels; extended: string };

/** Past its end, and never closed. Same rule as isExpired() of lib/plans/rules. */
export function expired(today: string): SQL<boolean> {
  return sql<boolean>`(${livePlans.status} = 'active' and ${livePlans.endsOn} < ${today}::date)`;
}

/** The status that a row shows. */
const standing = (today: string): SQL =>
  sql`(case when ${expired(today)} then 'echu' else ${livePlans.status} end)`;

/**
 * The relation of plans: what a query `from(livePlans)` is joined with, and the first wall. Its WHERE is given here: a later one
 * would take the place of the wall.
 */
export const ofPlans = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .innerJoin(livePldes, eq(livePldes.id, livePlans.pldeId))
    .innerJoin(territories, eq(territories.id, livePlans.territoryId))
    .where(and(planWall.visible(scope), where)) as unknown as Query & { where: never };

/** What the relation joins. */
export const joined = {
  territoryName: sql<string>`${territories.name}`,
  plde: sql<string>`${livePldes.title}`,
};

/** On which day, and in what words rows say their codes. */
type Reading = { today: string; words?: PlanWords };

const shownByPlan = ({ words, today }: Reading): SQL[] => [
  sql`${livePlans.title}`,
  sql`${livePldes.title}`,
  sql`${territories.name}`,
  sql`${livePlans.deliberation}`,
  sql`${territories.mainDepartementCode}`,
  departementName,
  sql`case when ${livePlans.signedEndsOn} is not null then ${words?.extended ?? ""}::text end`,
  ...codesShown(coded, words?.codes),
  labelled(standing(today), words?.standing),
];

/** What each filter of a list keeps, by its name in an address. */
const planWhere = {
  recherche: (asked: string, reading: Reading) => matching(asked, ...shownByPlan(reading)),
  territoire: (asked: string) => inPlaces({ territory: asked }, livePlans),
  departement: (asked: string) => inPlaces({ departement: asked }, livePlans),
  /** `tous`: closed and abandoned too; `echu`: past its end and not closed; `active`: not past it. */
  etat(asked: PlanStatus | "tous" | "echu", { today }: Reading) {
    if (asked === "tous") return undefined;
    if (asked === "echu") return expired(today);
    const stored = eq(livePlans.status, asked);
    return asked === "active" ? and(stored, not(expired(today))) : stored;
  },
};

export type PlanFilters = FiltersOf<typeof planWhere>;

type CountedActions = ReturnType<typeof countedActions>;

/** What each sort of a list follows, by its name in an address. */
export const planSort = {
  territoire: () => sql`(${territories.kind} = 'region'), ${french(territories.name)}`,
  etat: (reading: Reading) => french(labelled(standing(reading.today), reading.words?.standing)),
  debut: () => sql`${livePlans.startsOn}`,
  fin: () => sql`${livePlans.endsOn}`,
  actions: (_: Reading, { total }: CountedActions) => orZero(total),
  realisees: (_: Reading, { done }: CountedActions) => orZero(done),
  retard: (_: Reading, counted: CountedActions) => orZero(counted.late),
  maj: (_: Reading, { touchedOn }: CountedActions) => sql`${touchedOn}`,
};

export type PlanSort = keyof typeof planSort;

/** A plan without action has none, which is a number. */
const orZero = (column: SQL.Aliased<number>) => sql<number>`coalesce(${column}, 0)`;

/** What the filters of a list or a figure keep of the relation; without state asked, plans neither closed nor abandoned. */
export const plansKept = (filters: PlanFilters, today: string, words?: PlanWords): SQL | undefined =>
  and(
    filters.etat === undefined ? noneOf(livePlans.status, shutPlans) : undefined,
    ...keptBy(planWhere, filters, { today, words }),
  );

/** The same, with the wall, for the filters that the figures of a Région share between nouns. */
export const plansOfRegion = (
  scope: Scope,
  { territory, departement }: { territory?: string; departement?: string },
  today: string,
  more: PlanFilters = {},
) => and(planWall.visible(scope), plansKept({ territoire: territory, departement, ...more }, today));

/**
 * Actions that others lead and share with the territory of a plan, in the year under way: what its sheet counts beside its own.
 * None for a plan that is not active.
 */
export function sharedWithPlan(scope: Scope, today: string): SQL<number> {
  const year = today.slice(0, 4);
  return sql<number>`(case when ${livePlans.status} = 'active' then (select count(*)::integer from ${liveActions}
    where ${visibleActions(scope)} and ${actionsInForce({ start: `${year}-01-01`, end: `${year}-12-31` }, today)}
      and ${liveActions.id} in (select l.action_id from ${actionTerritories} l where l.territory_id = ${livePlans.territoryId})) else 0 end)`;
}

/** The same for each of some territories: asked once for a page of plans, and not once a plan. */
export async function sharedWithTerritories(tx: Db, scope: Scope, ids: readonly string[], today: string) {
  const year = today.slice(0, 4);
  const inYear = actionsInForce({ start: `${year}-01-01`, end: `${year}-12-31` }, today);
  const found = await tx
    .select({ territoryId: actionTerritories.territoryId, actions: sql<number>`count(*)::integer` })
    .from(actionTerritories)
    .innerJoin(liveActions, eq(liveActions.id, actionTerritories.actionId))
    .where(and(sql`${actionTerritories.territoryId} = any(${idList(ids)})`, visibleActions(scope), inYear))
    .groupBy(actionTerritories.territoryId);
  return new Map(found.map(({ territoryId, actions }) => [territoryId, actions]));
}

/** Sorts that follow how many actions a plan has, or when they were last touched. */
export const sortsOfCounts: readonly PlanSort[] = ["actions", "realisees", "retard", "maj"];

const noActions = { actions: 0, done: 0, late: 0, touchedOn: null };

/** What a plan has of actions that this reader sees, in numbers (late against `today`), plan by plan: asked once for all of them. */
export async function numbersOfPlans(tx: Db, scope: Scope, ids: readonly string[], today: string) {
  const asked = countedActions(tx, scope, today, sql`${liveActions.planId} = any(${idList(ids)})`);
  const found = await tx
    .select({
      planId: asked.planId,
      actions: asked.total,
      done: asked.done,
      late: asked.late,
      touchedOn: asked.touchedOn,
    })
    .from(asked);
  const byPlan = new Map(found.map(({ planId, ...numbers }) => [planId, numbers]));
  return (id: string) => byPlan.get(id) ?? noActions;
}

/** The actions of each plan that this reader sees, in numbers (late against `today`); of `among` alone where it is given. */
export function countedActions(tx: Db, scope: Scope, today: string, among?: SQL) {
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
    .where(and(visibleActions(scope), among))
    .groupBy(liveActions.planId)
    .as("counted");
}
