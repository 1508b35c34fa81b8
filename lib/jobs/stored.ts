import type { JobChoices } from "@/db/jobs/choices";
import type { Job } from "@/db/jobs/reads";
import type { JobWrite } from "@/db/jobs/table";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { type JobValues, jobFields } from "./fields";

/** Stored jobs under the names of their form. */
export const typedJob = (job: JobWrite) => typedOf(jobFields, job);

/** The same, with who saved them and when: what a conflict shows beside mine. */
export function stored(job: Job, timeZone: string) {
  return {
    ...typedJob(job),
    version: job.version,
    savedBy: job.updatedByName ?? "Maillage",
    savedAt: formatInstant(job.updatedAt, timeZone),
  };
}

type Asked = { projet?: string; action?: string };

/** What the form of new jobs starts from: the forecast that they realise (all but its day and its « dont »), a project, an action. */
export function proposeJob(
  asked: Asked,
  choices: Pick<JobChoices, "projects" | "actions" | "forecasts">,
  forecast: Job | null,
  otherwise: { territoryId: string; today: string },
): JobValues {
  const basis = "actual";
  if (forecast && choices.forecasts.some(({ id }) => id === forecast.id)) {
    const { kind, contract, headcount, fte, projectId, actionId, organisationName } = typedJob(forecast);
    const { territoryId } = forecast;
    const same = { kind, contract, headcount, fte, projectId, actionId, organisationName, territoryId };
    return { ...same, basis, realisesId: forecast.id, datedOn: otherwise.today };
  }
  const project = choices.projects.find(({ id }) => id === asked.projet);
  // The jobs of a project are of its action, unless the plan is closed, and of its structure.
  const action = choices.actions.find(({ id }) => id === (project ? project.actionId : asked.action));
  return {
    territoryId: project?.territoryId ?? action?.territoryId ?? otherwise.territoryId,
    projectId: project?.id,
    actionId: action?.id,
    organisationName: project?.organisationName || undefined,
    kind: "created",
    basis,
    datedOn: otherwise.today,
  };
}
