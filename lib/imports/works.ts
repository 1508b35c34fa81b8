import "server-only";
import type { ImportNoun } from "@/db/imports/limits";
import { flatWork } from "./flat/work";
import { eventNoun } from "./nouns/events";
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
  organisation: flatWork(organisationNoun),
};
