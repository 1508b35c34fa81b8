import type { ComponentProps, ReactElement } from "react";
import { BudgetLineFields } from "@/components/actions/budget-line-fields";
import { FundingFields } from "@/components/actions/funding-fields";
import { idle } from "@/lib/kernel/form-state";
import { BasisForm } from "./(workspace)/actions/[id]/basis-form";
import { NewStepForm } from "./(workspace)/actions/[id]/new-step-form";
import { OrderForm, StepForm } from "./(workspace)/actions/[id]/step-form";

const asked = { state: idle, values: {}, prefix: "" } as const;

const ready = { requestKey: "k", actionId: "a", version: 1, today: "2026-11-23" };
const onStep = <P,>(props: object = {}) =>
  ({ ...ready, state: idle, stored: {}, values: {}, step: { id: "a" }, ...props }) as P;

/** The form that asks each part of the dictionaries of steps and of money, by the name of the part. */
export const formsUnderActions: Readonly<Record<string, ReactElement>> = {
  actionBasis: <BasisForm {...ready} basis="hand" />,
  newStep: <NewStepForm {...ready} />,
  stepEdited: <StepForm {...onStep<ComponentProps<typeof StepForm>>()} />,
  stepPlace: <OrderForm {...onStep<ComponentProps<typeof OrderForm>>({ place: 1, last: 2 })} />,
  budgetLineFields: <BudgetLineFields {...asked} signed={false} />,
  fundingFields: (
    <FundingFields {...asked} funders={{ known: [], territoryId: "a", ask: async () => idle }} />
  ),
};
