import * as budget from "@/lib/actions/budget/gestures";
import * as fundings from "@/lib/actions/fundings/gestures";
import { written } from "./expected";
import { binned, revive } from "./prepare";
import { merging } from "./rows";
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

export const line = {
  ...{ year: "2026", kind: "operating", label: "Rejeu", plannedCents: "10", actualCents: "", fte: "" },
  comment: "",
} as const;
export const funding = {
  ...{ year: "2026", organisationId: merging, status: "to_request", requestedCents: "", requestedOn: "" },
  ...{ grantedCents: "", grantedOn: "", committedCents: "", paidCents: "", paidOn: "" },
  ...{ agreement: "Rejeu", comment: "" },
} as const;

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
