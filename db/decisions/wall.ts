import { sql } from "drizzle-orm";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { decisions, liveDecisions } from "./table";

const shortened = sql`(case when char_length(${decisions.text}) > 120 then left(${decisions.text}, 119) || '…' else ${decisions.text} end)`;

/**
 * Decisions: read in their territory and their Région, by no associate; written by its agents and officers, each what the trigger
 * `by_its_hand` lets it. What they hang on is said there too: who records one may not hold its action.
 */
export const decisionWall = wallOf<
  typeof decisions,
  typeof liveDecisions,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "decision",
  table: decisions,
  live: liveDecisions,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  links: [],
  audit: "values",
  title: shortened,
  bin: shortened,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`app.plan_status_of(${decisions.actionId})` },
});
