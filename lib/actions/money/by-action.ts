import type { readMoneyByAction } from "@/db/actions/money/figures";
import type { PlanContent } from "@/db/plans/contents";
import type { Cents } from "../budget/balance";

type Read = Awaited<ReturnType<typeof readMoneyByAction>>;

export type ActionMoney = {
  action: PlanContent;
  planned: Cents;
  actual: Cents;
  expected: Cents;
  /** Planned less expected: above 0 something is missing; null while one side is unknown. */
  gap: Cents;
};

/** Actions of a plan in their order, each with its money; every one is there, with a budget or without. */
export const moneyByAction = (actions: readonly PlanContent[], { lines, fundings }: Read): ActionMoney[] =>
  actions.map((action) => {
    const line = lines.find(({ key }) => key === action.id);
    const planned = line?.planned ?? null;
    const expected = fundings.find(({ key }) => key === action.id)?.expected ?? null;
    const gap = planned === null || expected === null ? null : planned - expected;
    return { action, planned, actual: line?.actual ?? null, expected, gap };
  });
