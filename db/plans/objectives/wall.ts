import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { liveObjectives, objectives } from "./table";

/** Objectives: read and written as their plan is; an orientation goes to the bin after its objectives, and comes back before. */
export const objectiveWall = wallOf<
  typeof objectives,
  typeof liveObjectives,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "objective",
  table: objectives,
  live: liveObjectives,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  links: [],
  audit: "values",
  title: objectives.label,
  bin: objectives.label,
  parents: [
    { of: "plan", column: "planId" },
    { of: "objective", column: "parentId" },
  ],
  facts: { planStatus: sql<PlanStatus | null>`app.plan_status(${objectives.planId})` },
});
