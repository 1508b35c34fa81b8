import { planStatusOf } from "../actions/facts";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { liveProjects, projects } from "./table";

/** Projects: read by row by the agents of their territory and the staff of their Région alone. */
export const projectWall = wallOf<
  typeof projects,
  typeof liveProjects,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "project",
  table: projects,
  live: liveProjects,
  reads: ["own", "staff"],
  writes: "write",
  links: [],
  audit: "values",
  /** The journal never names a project. */
  title: null,
  bin: projects.title,
  parents: [
    { of: "action", column: "actionId" },
    { of: "event", column: "eventId" },
  ],
  /** Of the plan of its action: it locks the link, never the case. */
  facts: { planStatus: planStatusOf(projects.actionId) },
});
