import { eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Axis } from "../../enums";
import { inPlaces } from "../../kernel/lists";
import { plansInForce } from "../../plans/years";
import { liveActions } from "../table";

type Days = { start: string; end: string };
type Money = Readonly<Record<"id" | "territoryId" | "actionId" | "year", PgColumn>>;

/** The day that is read, and what else is asked: a plan or an action that is named is read whole, in force or not. */
export type MoneyReading = {
  today: string;
  periode?: Days | null | undefined;
  plan?: string | undefined;
  action?: string | undefined;
  plans?: "hors" | "tous" | undefined;
};

/** Every day that a plan may have. */
const always: Days = { start: "1900-01-01", end: "2199-12-31" };

/**
 * Of plans in force at some day of the period, where neither a plan nor an action is named: what the figures of a territory, of a funder and
 * of the Région count. `hors`: of the others alone, `tous`: of all.
 */
export function ofCountedPlans({ today, periode, plan, action, plans }: MoneyReading): SQL | undefined {
  if (plan || action || plans === "tous") return undefined;
  const inForce = sql`${liveActions.planId} in ${plansInForce(periode ?? always, today)}`;
  return plans === "hors" ? sql`not (${inForce})` : inForce;
}

/** The filters that lines of budget and fundings share, by their name in an address. Money is its own territory's: a place finds no other. */
export const moneyWhere = (row: Money) => ({
  territoire: (asked: string) => inPlaces({ territory: asked }, row),
  departement: (asked: string) => inPlaces({ departement: asked }, row),
  axe: (asked: Axis) => eq(liveActions.axis, asked),
  /** Of a year of the period; null: of any. */
  periode: (asked: Days | null) =>
    asked
      ? sql`${row.year} between ${Number(asked.start.slice(0, 4))}::integer and ${Number(asked.end.slice(0, 4))}::integer`
      : undefined,
  /** Kept by ofCountedPlans(), whatever is asked. */
  plans: (_: "hors" | "tous"): SQL | undefined => undefined,
  plan: (asked: string) => eq(liveActions.planId, asked),
  action: (asked: string) => eq(row.actionId, asked),
});
