import type { LeftStates } from "@/db/audit/left-states";
import type { PlanStatus } from "@/db/enums";
import type { ProjectParents } from "@/db/projects/parents";
import type { Project } from "@/db/projects/reads";
import type { ProjectWrite } from "@/db/projects/table";
import { type Changes, heldIn } from "@/lib/audit/left-states";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { lockOf } from "@/lib/permissions/locks";
import { projectFields } from "./fields";
import { formerDays } from "./stages";

/** A stored project under the names of its form. */
export const typedProject = (project: ProjectWrite) => typedOf(projectFields, project);

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
    ...typedProject(project),
    version: project.version,
    savedBy: project.updatedByName ?? "Maillage",
    savedAt: formatInstant(project.updatedAt, timeZone),
  };
}

/** A case keeps its place in a plan that is closed: what to say of another action, or null. */
export function lockedAction(
  typed: { actionId: string | null },
  project: { actionId: string | null; planStatus: PlanStatus | null },
): Record<string, string[]> | null {
  if (typed.actionId === project.actionId || !lockOf(project.planStatus, "followUp")) return null;
  return { actionId: ["Cette action est d’un plan clos ou abandonné\u00a0: le projet y reste rattaché."] };
}

type Chosen = Pick<ProjectWrite, "legalFamily" | "sector" | "theme" | "communeCode" | "actionId" | "eventId">;
type Stored = Pick<ProjectWrite, "communeCode" | "actionId" | "eventId">;

/** Choices that are not among those of the territory, by field; null when all are. What the stored project names stays on offer. */
export function wrongChoices(
  typed: Chosen,
  territoryId: string,
  { actions, events, communes, words }: ProjectParents,
  stored: Stored | null,
): Record<string, string[]> | null {
  const here = (
    rows: readonly { id: string; territoryId: string }[],
    id: string | null,
    kept?: string | null,
  ) => id === null || id === kept || rows.some((row) => row.id === id && row.territoryId === territoryId);
  const word = (kind: string, code: string | null) =>
    code === null || words.some((known) => known.kind === kind && known.code === code);
  const offered: Record<keyof Chosen, boolean> = {
    legalFamily: word("legal_family", typed.legalFamily),
    sector: word("sector", typed.sector),
    theme: word("project_theme", typed.theme),
    communeCode: here(communes, typed.communeCode, stored?.communeCode),
    actionId: here(actions, typed.actionId, stored?.actionId),
    eventId: here(events, typed.eventId, stored?.eventId),
  };
  const wrong = Object.entries(offered).filter(([, isOffered]) => !isOffered);
  if (wrong.length === 0) return null;
  return Object.fromEntries(wrong.map(([name]) => [name, ["Choisissez dans la liste de ce territoire."]]));
}
