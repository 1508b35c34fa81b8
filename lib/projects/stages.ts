import { type ProjectStage, projectStages } from "@/db/enums";
import type { Changes } from "@/lib/audit/left-states";
import { formatDate } from "@/lib/french/format";

type Dated = {
  stage: ProjectStage;
  designOn: string | null;
  launchOn: string | null;
  growthOn: string | null;
};

export type StageMark = { stage: ProjectStage; state: "past" | "current" | "coming"; when: string };

/** The three stages of a project: those behind it, where it stands and since when, those to come. */
export function prepareStages(project: Dated): StageMark[] {
  const at = projectStages.indexOf(project.stage);
  const days = { design: project.designOn, launch: project.launchOn, growth: project.growthOn };
  return projectStages.map((stage, index) => {
    const on = days[stage];
    if (index > at) return { stage, state: "coming", when: "à venir" };
    const unknown = "date non renseignée";
    if (index < at) return { stage, state: "past", when: on ? `commencée le ${formatDate(on)}` : unknown };
    return { stage, state: "current", when: on ? `depuis le ${formatDate(on)}` : unknown };
  });
}

export type FormerDays = { launchOn: string | null; growthOn: string | null };

/** The day that left with its stage and was not written since, from the changes in the order of time. */
function formerDay(changes: readonly Changes[], column: string): string | null {
  const last = changes.findLast((one) => one[column]);
  const day = last?.[column];
  if (!last?.stage || !day || day === true || day.after) return null;
  return typeof day.before === "string" ? day.before : null;
}

/** The days of the stages that a project was taken back from: offered again with them, unless another day now contradicts them. */
export function formerDays(project: Dated, changes: readonly Changes[]): FormerDays {
  const after = (day: string | null, before: string | null) => (day && day >= (before ?? day) ? day : null);
  const launchOn = project.launchOn ? null : after(formerDay(changes, "launch_on"), project.designOn);
  const before = project.launchOn ?? launchOn ?? project.designOn;
  return {
    launchOn,
    growthOn: project.growthOn ? null : after(formerDay(changes, "growth_on"), before),
  };
}
