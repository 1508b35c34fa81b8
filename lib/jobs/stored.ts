import type { Job, JobChoices } from "@/db/queries/jobs";
import { formatInstant } from "@/lib/format";
import type { JobValues } from "./fields";
import type { ofWhichNames } from "./labels";

/** 1.5 → « 1,5 », as it is typed. */
function fteTyped(fte: number): string {
  return String(fte).replace(".", ",");
}

type Kept = Pick<
  Job,
  | "kind"
  | "basis"
  | "contract"
  | "headcount"
  | "fte"
  | "datedOn"
  | "proof"
  | "projectId"
  | "actionId"
  | "organisationName"
  | "realisesId"
  | (typeof ofWhichNames)[number]
>;

/** Stored jobs under the names of their form. */
export function typedOf(job: Kept) {
  return {
    kind: job.kind,
    basis: job.basis,
    realisesId: job.realisesId,
    contract: job.contract,
    headcount: job.headcount,
    fte: fteTyped(job.fte),
    datedOn: job.datedOn,
    projectId: job.projectId,
    actionId: job.actionId,
    organisationName: job.organisationName,
    women: job.women,
    inclusion: job.inclusion,
    young: job.young,
    seniors: job.seniors,
    qpv: job.qpv,
    disabled: job.disabled,
    longTermUnemployed: job.longTermUnemployed,
    proof: job.proof,
  };
}

/** The same, with who saved them and when: what a conflict shows beside mine. */
export function stored(job: Job, timeZone: string) {
  return {
    ...typedOf(job),
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
    const { kind, contract, headcount, fte, projectId, actionId, organisationName } = typedOf(forecast);
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
