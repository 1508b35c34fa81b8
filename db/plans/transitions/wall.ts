import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { planTransitions } from "./table";

/** Transitions: read as their plan is; added by the moves of the plan alone, and never changed. */
export const planTransitionWall = wallOf<
  typeof planTransitions,
  typeof planTransitions,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "plan_transition",
  table: planTransitions,
  live: planTransitions,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  appends: true,
  links: [],
  audit: "values",
  title: null,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`null` },
});
