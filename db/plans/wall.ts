import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { lockStatus } from "./locks";
import { livePlans, plans } from "./table";

/** Plans: read in their territory and their Région; written by the agents of the one and the officers of the other. */
export const planWall = wallOf<typeof plans, typeof livePlans, never, { planStatus: PlanStatus | null }>({
  noun: "plan",
  table: plans,
  live: livePlans,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  links: [],
  audit: "values",
  title: plans.title,
  bin: plans.title,
  parents: [{ of: "plde", column: "pldeId" }],
  /** Its own status locks it. */
  facts: { planStatus: lockStatus(plans) },
});
