import { type SQL, sql } from "drizzle-orm";
import type { ActionStatus, PlanStatus, ProgressBasis } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { plans } from "../../plans/table";
import { actions } from "../table";
import { liveSteps, steps } from "./table";

type StepFacts = {
  planStatus: PlanStatus | null;
  /** Of its action. */
  status: ActionStatus;
  progressBasis: ProgressBasis;
  planStartsOn: string | null;
  planEndsOn: string | null;
};

const ofAction = <Value>(column: string): SQL<Value> =>
  sql<Value>`(select a.${sql.identifier(column)} from ${actions} a where a.id = ${steps.actionId})`;
const ofPlan = (column: string): SQL<string | null> =>
  sql`(select p.${sql.identifier(column)} from ${actions} a join ${plans} p on p.id = a.plan_id where a.id = ${steps.actionId})`;

/** Steps: read with their action, by those with whom it is shared too; written by who writes it. They follow it to the bin without being asked. */
export const stepWall = wallOf<typeof steps, typeof liveSteps, never, StepFacts>({
  noun: "step",
  table: steps,
  live: liveSteps,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "actionId", table: "action_territory", key: "action_id" }],
  audit: "values",
  title: steps.label,
  bin: steps.label,
  parents: [],
  facts: {
    planStatus: sql<PlanStatus | null>`app.plan_status_of(${steps.actionId})`,
    status: ofAction<ActionStatus>("status"),
    progressBasis: ofAction<ProgressBasis>("progress_basis"),
    planStartsOn: ofPlan("starts_on"),
    planEndsOn: ofPlan("ends_on"),
  },
});
