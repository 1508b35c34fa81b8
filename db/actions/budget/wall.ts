import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { ofPlanOf, planStatusOf } from "../facts";
import { actions } from "../table";
import { budgetLines, liveBudgetLines } from "./table";

type LineFacts = {
  planStatus: PlanStatus | null;
  /** Its action was added once the plan was signed, which covers nothing of it. */
  addedAfterSignature: boolean;
  planStartsOn: string | null;
  planEndsOn: string | null;
};

/** Lines of budget: read with their action, written by who writes it. */
export const budgetLineWall = wallOf<typeof budgetLines, typeof liveBudgetLines, never, LineFacts>({
  noun: "budget_line",
  table: budgetLines,
  live: liveBudgetLines,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "actionId", table: "action_territory", key: "action_id" }],
  audit: "values",
  title: budgetLines.label,
  bin: sql`${budgetLines.label} || ' (' || ${budgetLines.year} || ')'`,
  // Parts of an action: they hide with it, and come back with it.
  parents: [],
  facts: {
    planStatus: planStatusOf(budgetLines.actionId),
    addedAfterSignature: sql<boolean>`coalesce((select a.added_after_signature from ${actions} a where a.id = ${budgetLines.actionId}), false)`,
    planStartsOn: ofPlanOf(budgetLines.actionId, "starts_on"),
    planEndsOn: ofPlanOf(budgetLines.actionId, "ends_on"),
  },
});
