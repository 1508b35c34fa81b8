import { type ProjectStage, projectStages } from "@/db/enums";
import { formatDate } from "@/lib/format";

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
