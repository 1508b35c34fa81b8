import type { LeftStates } from "@/db/queries/left-states";
import type { ProjectChoices } from "@/db/queries/project-choices";
import type { ProjectFields } from "@/db/queries/project-updates";
import type { Project } from "@/db/queries/projects";
import { eurosTyped } from "@/lib/euros";
import { formatInstant } from "@/lib/format";
import { type Changes, heldIn } from "@/lib/left-states";
import { lockOf } from "@/lib/plans/locks";
import { stageDates } from "./rules";
import { formerDays } from "./stages";

type Typed = Omit<ProjectFields, "needsCents" | "resourcesCents" | "dropReason"> & {
  needsEuros: number | null;
  resourcesEuros: number | null;
  dropReason: string;
};

/** What a form typed, as the project keeps it: a reason for a dropped one alone, and the day of the stage it stands at. */
export function fieldsOf(typed: Typed, today: string): ProjectFields {
  return {
    title: typed.title,
    summary: typed.summary,
    organisationName: typed.organisationName,
    legalFamily: typed.legalFamily,
    sector: typed.sector,
    theme: typed.theme,
    communeCode: typed.communeCode,
    origin: typed.origin,
    actionId: typed.actionId,
    eventId: typed.eventId,
    needs: typed.needs,
    needsCents: typed.needsEuros,
    resourcesCents: typed.resourcesEuros,
    stage: typed.stage,
    status: typed.status,
    dropReason: typed.status === "dropped" ? typed.dropReason : null,
    openedOn: typed.openedOn,
    ...stageDates(typed, today),
    activityOn: typed.activityOn,
  };
}

/** A stored project under the names of its form. */
export function typedOf(project: Project) {
  return {
    title: project.title,
    summary: project.summary,
    organisationName: project.organisationName,
    legalFamily: project.legalFamily,
    sector: project.sector,
    theme: project.theme,
    communeCode: project.communeCode,
    origin: project.origin,
    actionId: project.actionId,
    eventId: project.eventId,
    needs: project.needs,
    needsEuros: eurosTyped(project.needsCents),
    resourcesEuros: eurosTyped(project.resourcesCents),
    stage: project.stage,
    status: project.status,
    dropReason: project.dropReason,
    openedOn: project.openedOn,
    designOn: project.designOn,
    launchOn: project.launchOn,
    growthOn: project.growthOn,
    activityOn: project.activityOn,
  };
}

/** The same project with what it had in a state or a stage that it has left: offered again with it. */
export function withFormer(project: Project, left: LeftStates, stages: readonly Changes[]): Project {
  const former = formerDays(project, stages);
  return {
    ...project,
    dropReason: project.dropReason ?? heldIn(left, "dropped", "drop_reason"),
    launchOn: project.launchOn ?? former.launchOn,
    growthOn: project.growthOn ?? former.growthOn,
  };
}

/** The same, with who saved it and when: what a conflict shows beside mine. */
export function stored(project: Project, timeZone: string) {
  return {
    ...typedOf(project),
    version: project.version,
    savedBy: project.updatedByName ?? "Maillage",
    savedAt: formatInstant(project.updatedAt, timeZone),
  };
}

/** A case keeps its place in a plan that is closed: what to say of another action, or null. */
export function lockedAction(
  typed: { actionId: string | null },
  project: Pick<Project, "actionId" | "actionPlanStatus">,
): Record<string, string[]> | null {
  if (typed.actionId === project.actionId || !lockOf(project.actionPlanStatus, "followUp")) return null;
  return { actionId: ["Cette action est d’un plan clos ou abandonné\u00a0: le projet y reste rattaché."] };
}

type Chosen = Pick<
  ProjectFields,
  "legalFamily" | "sector" | "theme" | "communeCode" | "actionId" | "eventId"
>;

/** Choices that are not among those of the territory, by field; null when all are. */
export function wrongChoices(
  typed: Chosen,
  territoryId: string,
  choices: ProjectChoices,
): Record<string, string[]> | null {
  const inList = <T extends { territoryId: string }>(rows: readonly T[], is: (row: T) => boolean) =>
    rows.some((row) => row.territoryId === territoryId && is(row));
  const word = (kind: string, code: string | null) =>
    code === null || choices.words.some((known) => known.kind === kind && known.code === code);
  const wrong: Record<keyof Chosen, boolean> = {
    legalFamily: !word("legal_family", typed.legalFamily),
    sector: !word("sector", typed.sector),
    theme: !word("project_theme", typed.theme),
    communeCode:
      typed.communeCode !== null && !inList(choices.communes, ({ code }) => code === typed.communeCode),
    actionId: typed.actionId !== null && !inList(choices.actions, ({ id }) => id === typed.actionId),
    eventId: typed.eventId !== null && !inList(choices.events, ({ id }) => id === typed.eventId),
  };
  const names = Object.entries(wrong).filter(([, isWrong]) => isWrong);
  if (names.length === 0) return null;
  return Object.fromEntries(names.map(([name]) => [name, ["Choisissez dans la liste de ce territoire."]]));
}
