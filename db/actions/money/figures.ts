import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { inPlaces } from "../../kernel/lists";
import { inScope, type Scope } from "../../scope";
import { territories } from "../../territories/table";
import { sumLines } from "../budget/listed";
import type { LineFilters } from "../budget/rows";
import { liveBudgetLines } from "../budget/table";
import { countDoubts, sumFundings } from "../fundings/listed";
import { visibleActions } from "../rows";
import { liveActions } from "../table";
import { ofCountedPlans } from "./kept";

/** What both lists of money are asked alike, and their figures with them. */
export type MoneyFilters = Pick<
  LineFilters,
  "territoire" | "departement" | "axe" | "periode" | "plans" | "plan"
>;

export type MoneyFigures = Awaited<ReturnType<typeof readMoney>>;

/** An expense of the action is planned, in a year of the period, be it of zero. */
const budgetedIn = (periode: MoneyFilters["periode"]): SQL =>
  sql`exists (select 1 from ${liveBudgetLines} b where b.action_id = ${liveActions}.id and b.planned_cents is not null
    ${periode ? sql`and b.year between ${Number(periode.start.slice(0, 4))}::integer and ${Number(periode.end.slice(0, 4))}::integer` : sql``})`;

/** Of the actions that these figures are about, neither cancelled nor carried over: how many have a provisional budget, and of how many territories. */
async function coverageOf(tx: Db, scope: Scope, filters: MoneyFilters, today: string) {
  const { territoire, departement, axe, plan, periode } = filters;
  const has = budgetedIn(periode);
  // The Région’s own is left out of « territoires sur 22 » (product.md, §3).
  const local = sql`${territories.kind} <> 'region'`;
  const [found] = await tx
    .select({
      actions: sql<number>`count(*)::integer`,
      budgeted: sql<number>`(count(*) filter (where ${has}))::integer`,
      territories: sql<number>`(count(distinct ${liveActions.territoryId}) filter (where ${local}))::integer`,
      covered: sql<number>`(count(distinct ${liveActions.territoryId}) filter (where ${local} and ${has}))::integer`,
    })
    .from(liveActions)
    .innerJoin(territories, eq(territories.id, liveActions.territoryId))
    .where(
      and(
        visibleActions(scope),
        ofCountedPlans({ today, ...filters }),
        inPlaces({ territory: territoire, departement }, liveActions),
        axe ? eq(liveActions.axis, axe) : undefined,
        plan ? eq(liveActions.planId, plan) : undefined,
        sql`${liveActions.status} not in ('cancelled', 'renewed')`,
      ),
    );
  return found ?? { actions: 0, budgeted: 0, territories: 0, covered: 0 };
}

/**
 * The money that the filters keep, by every grouping that a page shows, each group under the key that its list asks; with what contradicts
 * itself, and how much of the actions is covered. Whole cents, summed by the database; null where nothing is known.
 */
export function readMoney(scope: Scope, filters: MoneyFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      lines: {
        territoire: await sumLines(scope, filters, "territoire", today, tx),
        axe: await sumLines(scope, filters, "axe", today, tx),
        section: await sumLines(scope, filters, "section", today, tx),
        periode: await sumLines(scope, filters, "periode", today, tx),
      },
      fundings: {
        territoire: await sumFundings(scope, filters, "territoire", today, tx),
        axe: await sumFundings(scope, filters, "axe", today, tx),
        statut: await sumFundings(scope, filters, "statut", today, tx),
        periode: await sumFundings(scope, filters, "periode", today, tx),
        financeur: await sumFundings(scope, filters, "financeur", today, tx),
      },
      doubts: await countDoubts(scope, filters, today, tx),
      coverage: await coverageOf(tx, scope, filters, today),
    }),
    on,
  );
}

export type MoneyWhole = Awaited<ReturnType<typeof readWhole>>;

/** The whole of the same money, by axis alone. */
export function readWhole(scope: Scope, filters: MoneyFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      lines: { axe: await sumLines(scope, filters, "axe", today, tx) },
      fundings: { axe: await sumFundings(scope, filters, "axe", today, tx) },
    }),
    on,
  );
}

/** The same money, by action. */
export async function readMoneyByAction(scope: Scope, filters: MoneyFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      lines: await sumLines(scope, filters, "action", today, tx),
      fundings: await sumFundings(scope, filters, "action", today, tx),
    }),
    on,
  );
}
