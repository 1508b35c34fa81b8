import { followedProjects, type ProjectStage, type ProjectStatus, projectStages } from "@/db/enums";
import { patience } from "@/db/patience";
import type { ProjectWrite } from "@/db/projects/table";
import { daysBetween } from "@/lib/french/format";

const open: readonly ProjectStatus[] = followedProjects;

/** A case that the territory still follows: it is counted in « projets accompagnés ». */
export const isFollowed = (status: ProjectStatus): boolean => open.includes(status);

type Followed = { status: ProjectStatus; openedOn: string; contactedOn: string | null };

/** Days since the last contact (or the opening, when there was none) of a case still followed; 0 for any other. */
export function daysWithoutContact(project: Followed, today: string): number {
  if (!isFollowed(project.status)) return 0;
  return Math.max(0, daysBetween(project.contactedOn ?? project.openedOn, today));
}

/** Followed, and without contact for 30 days. */
export function isDormant(project: Followed, today: string): boolean {
  return daysWithoutContact(project, today) >= patience.contact;
}

/** The stage that follows; null after the last one. */
export function nextStage(stage: ProjectStage): "launch" | "growth" | null {
  if (stage === "design") return "launch";
  return stage === "launch" ? "growth" : null;
}

/** The stage before; null for the first one. */
export function previousStage(stage: ProjectStage): "design" | "launch" | null {
  if (stage === "growth") return "launch";
  return stage === "launch" ? "design" : null;
}

type Staged = {
  stage: ProjectStage;
  openedOn: string;
  designOn: string | null;
  launchOn: string | null;
  growthOn: string | null;
};

const reached = (stage: ProjectStage, by: ProjectStage) =>
  projectStages.indexOf(stage) <= projectStages.indexOf(by);

/** The day each stage was reached, none for those to come: the current one, when it is not given, is reached today (or at the opening, for the first). */
export function stageDates({ stage, openedOn, designOn, launchOn, growthOn }: Staged, today: string) {
  return {
    designOn: designOn ?? (stage === "design" ? openedOn : null),
    launchOn: reached("launch", stage) ? (launchOn ?? (stage === "launch" ? today : null)) : null,
    growthOn: stage === "growth" ? (growthOn ?? today) : null,
  };
}

type Dates = Staged & { activityOn: string | null };

/** Dates that today or one another contradict, by field; null when all hold. A stage to come keeps no day, whatever was typed. */
export function wrongDates(all: Dates, today: string): Record<string, string[]> | null {
  const typed = {
    ...all,
    launchOn: reached("launch", all.stage) ? all.launchOn : null,
    growthOn: reached("growth", all.stage) ? all.growthOn : null,
  };
  const errors: Record<string, string[]> = {};
  for (const name of ["openedOn", "designOn", "launchOn", "growthOn", "activityOn"] as const)
    if ((typed[name] ?? "") > today) errors[name] = ["Cette date ne peut pas être après aujourd’hui."];
  const { designOn, launchOn, growthOn } = typed;
  if (launchOn && designOn && launchOn < designOn)
    errors.launchOn ??= ["Le démarrage ne peut pas précéder la conception."];
  if (growthOn && growthOn < (launchOn ?? designOn ?? growthOn))
    errors.growthOn ??= ["Le développement ne peut pas précéder les étapes d’avant."];
  return Object.keys(errors).length > 0 ? errors : null;
}

/** What a status asks for. */
export function wrongAlone(
  { status, dropReason, activityOn }: Pick<ProjectWrite, "status" | "dropReason" | "activityOn">,
  refuse: (name: "dropReason" | "activityOn", sentence: string) => void,
): void {
  if (status === "dropped" && dropReason === null)
    refuse("dropReason", "Dites pourquoi le projet reste sans suite.");
  if ((status === "launched" || status === "sustained") && activityOn === null)
    refuse("activityOn", "Indiquez le début de l’activité.");
}

/** The reason is that of a dropped project alone: it is out of sight for the others, and is not kept. */
export const onlyDroppedHasReason = <T extends Pick<ProjectWrite, "status" | "dropReason">>(typed: T): T => ({
  ...typed,
  dropReason: typed.status === "dropped" ? typed.dropReason : null,
});
