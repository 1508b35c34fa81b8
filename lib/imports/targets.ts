import type { ImportNoun } from "@/db/imports/limits";
import { eventTarget } from "./nouns/events-columns";
import { expenseTarget } from "./nouns/expenses-columns";
import { fundingTarget } from "./nouns/fundings-columns";
import { jobTarget } from "./nouns/jobs-columns";
import { organisationTarget } from "./nouns/organisations-columns";
import { projectTarget } from "./nouns/projects-columns";
import { planTarget } from "./plans/columns";
import type { ImportTarget } from "./target";

/** What a file of each noun may hold. */
export const importTargets: Readonly<Record<ImportNoun, ImportTarget>> = {
  plan: planTarget,
  event: eventTarget,
  project: projectTarget,
  job: jobTarget,
  budget_line: expenseTarget,
  funding: fundingTarget,
  organisation: organisationTarget,
};
