import type { MoneyFilters } from "@/db/actions/money/figures";
import { listOf } from "@/lib/kernel/list";
import { moneyFilters } from "./filters";

const { territoire, departement, axe, periode } = moneyFilters;

/** What the totals of money are asked; they are no list, and have no order of their own. */
export const moneyTotals = listOf<
  Pick<MoneyFilters, "territoire" | "departement" | "axe" | "periode">,
  never
>()({
  path: "/plans/budget",
  filters: { territoire, departement, axe, periode },
  sorts: {},
  sort: { key: "" as never, direction: "asc" },
});
