import type { ReactElement } from "react";
import { BudgetLineFields } from "@/components/actions/budget-line-fields";
import { FundingFields } from "@/components/actions/funding-fields";
import { idle } from "@/lib/kernel/form-state";

const asked = { state: idle, values: {}, prefix: "" } as const;

/** The form that asks each part of the dictionaries of money, by the name of the part. */
export const moneyForms: Readonly<Record<string, ReactElement>> = {
  budgetLineFields: <BudgetLineFields {...asked} signed={false} />,
  fundingFields: (
    <FundingFields {...asked} funders={{ known: [], territoryId: "a", ask: async () => idle }} />
  ),
};
