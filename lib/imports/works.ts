import "server-only";
import type { ImportNoun } from "@/db/imports/limits";
import { flatWork } from "./flat/work";
import { eventNoun } from "./nouns/events";
import { expenseNoun } from "./nouns/expenses";
import { fundingNoun } from "./nouns/fundings";
import { jobNoun } from "./nouns/jobs";
import { organisationNoun } from "./nouns/organisations";
import { projectNoun } from "./nouns/projects";
import { planWork } from "./plans/work";
import type { ImportWork } from "./work";

/** What is done of the files of each noun. */
export const importWorks: Readonly<Record<ImportNoun, ImportWork>> = {
  plan: planWork,
  event: flatWork(eventNoun),
  project: flatWork(projectNoun),
  job: flatWork(jobNoun),
  budget_line: flatWork(expenseNoun),
  funding: flatWork(fundingNoun),
  organisation: flatWork(organisationNoun),
};
