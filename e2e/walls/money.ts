import * as budget from "@/lib/actions/budget/gestures";
import * as fundings from "@/lib/actions/fundings/gestures";
import { written } from "./expected";
import { funding, line } from "./money-typed";
import { binned, revive } from "./prepare";
import { type On, of, type Tried } from "./trying";

/** No link shares them: their action is shared, and its lead alone writes them. */
const own = { ...written, agentA: ["ofA"] } as const;
const onLine: On = { table: "budget_line", idField: "budgetLineId", allowed: own };
const onFunding: On = { table: "funding", idField: "fundingId", allowed: own };
const under = (writes: string): On => ({
  ...{ table: "action", idField: "actionId", allowed: written, writes },
  makes: true,
});
const nothing = async () => null;

/** The gestures of the money of actions. */
export const triedMoney: Readonly<Record<string, Tried>> = {
  addBudgetLine: of(under("budget_line"), budget.addBudgetLine, line),
  updateBudgetLine: of(onLine, budget.updateBudgetLine, line),
  deleteBudgetLine: of(onLine, budget.deleteBudgetLine, {}, { ready: revive("budget_line") }),
  restoreBudgetLine: of(onLine, budget.restoreBudgetLine, {}, { ready: binned("budget_line", nothing) }),
  addFunding: of(under("funding"), fundings.addFunding, funding),
  updateFunding: of(onFunding, fundings.updateFunding, funding),
  deleteFunding: of(onFunding, fundings.deleteFunding, {}, { ready: revive("funding") }),
  restoreFunding: of(onFunding, fundings.restoreFunding, {}, { ready: binned("funding", nothing) }),
};
