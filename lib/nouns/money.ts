import "server-only";
import { budgetLineFields } from "@/lib/actions/budget/fields";
import { restoreBudgetLine } from "@/lib/actions/budget/gestures";
import { fundingFields } from "@/lib/actions/fundings/fields";
import { restoreFunding } from "@/lib/actions/fundings/gestures";

/** What is said of the money of actions; both are read on the page of an action. */
export const moneyNouns = {
  budget_line: {
    label: "Ligne de budget",
    fields: budgetLineFields,
    forms: [budgetLineFields],
    reads: "action.read",
    bin: {
      word: "budget",
      name: "Ligne de budget",
      deleted: "supprimée",
      restored: "restaurée",
      path: "/actions",
      gesture: restoreBudgetLine,
      key: "budgetLineId",
    },
  },
  funding: {
    label: "Financement",
    fields: fundingFields,
    forms: [fundingFields],
    reads: "action.read",
    bin: {
      word: "financement",
      name: "Financement",
      deleted: "supprimé",
      restored: "restauré",
      path: "/actions",
      gesture: restoreFunding,
      key: "fundingId",
    },
  },
} as const;
