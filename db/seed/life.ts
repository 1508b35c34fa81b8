import { type EventRows, generateEvents } from "./events";
import { groundsOf } from "./grounds";
import { generateJobs, type JobRow } from "./jobs";
import type { Places } from "./places";
import type { PlanRows } from "./plans";
import { generateProjects, type ProjectRows } from "./projects";

export type LifeRows = EventRows & ProjectRows & { jobs: JobRow[] };

/** What the plans gave rise to: events, projects with their holders and contacts, jobs, around `today` (YYYY-MM-DD). */
export function generateLife(input: Places & { today: string }, plans: PlanRows): LifeRows {
  const { today } = input;
  const grounds = groundsOf(input, plans, today);
  const held = generateEvents(grounds, today);
  const followed = generateProjects(grounds, held.events, today);
  return { ...held, ...followed, jobs: generateJobs(grounds, followed.projects, today) };
}
