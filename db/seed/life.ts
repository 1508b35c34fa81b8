import type { PgTable } from "drizzle-orm/pg-core";
import { budgetLines } from "../actions/budget/table";
import { fundings } from "../actions/fundings/table";
import { comments, mentions } from "../comments/table";
import { decisions } from "../decisions/table";
import { eventCard } from "../events/card/card";
import { events, eventTerritories } from "../events/table";
import { jobs } from "../jobs/table";
import type { Card } from "../kernel/card";
import { holders } from "../projects/holder/table";
import { meetings } from "../projects/meetings/table";
import { projects } from "../projects/table";
import { replies } from "../reviews/replies/table";
import { reviews } from "../reviews/table";
import { generateComments } from "./comments";
import { generateDecisions } from "./decisions";
import { generateEvents } from "./events";
import { groundsOf } from "./grounds";
import { generateJobs } from "./jobs";
import { generateMoney } from "./money";
import type { Places } from "./places";
import type { PlanRows } from "./plans";
import { generateProjects } from "./projects";
import { generateReviews } from "./reviews";

export type LifeRows = ReturnType<typeof generateLife>;

/** What the plans gave rise to: decisions, events, projects with their holders and contacts, jobs, around `today` (YYYY-MM-DD). */
export function generateLife(input: Places & { today: string }, plans: PlanRows) {
  const { today } = input;
  const grounds = groundsOf(input, plans, today);
  const held = generateEvents(grounds, today);
  const followed = generateProjects(grounds, held.events, today);
  const decisions = generateDecisions(grounds, plans, today);
  return {
    decisions,
    ...generateReviews(input, plans),
    ...generateMoney(grounds, plans, input.region.organisationId, today),
    ...held,
    ...followed,
    ...generateComments(input, plans, { ...held, ...followed }),
    jobs: generateJobs(grounds, followed.projects, today),
  };
}

/** Where each is written, in this order: what a row hangs on, before it. */
export const lifeTables: { [Name in keyof LifeRows]: { table: PgTable; card?: Card } } = {
  decisions: { table: decisions },
  budgetLines: { table: budgetLines },
  fundings: { table: fundings },
  events: { table: events, card: eventCard },
  links: { table: eventTerritories },
  projects: { table: projects },
  holders: { table: holders },
  meetings: { table: meetings },
  jobs: { table: jobs },
  reviews: { table: reviews },
  replies: { table: replies },
  comments: { table: comments },
  mentions: { table: mentions },
};
