import type { Axis } from "@/db/enums";

export const axisLabels: Record<Axis, string> = {
  local_animation: "Animation locale",
  pooling: "Mise en cohérence et mutualisation des ressources",
  project_support: "Accompagnement de porteurs de projets",
};

export const axisShortLabels: Record<Axis, string> = {
  local_animation: "Animation locale",
  pooling: "Mise en cohérence et mutualisation",
  project_support: "Accompagnement de porteurs de projets",
};

/** Jobs that no action and no project holds. */
export const noAxisLabel = "Sans axe";

/** One or two words, at the head of a narrow column. */
export const axisTinyLabels: Record<Axis, string> = {
  local_animation: "Animation locale",
  pooling: "Mutualisation",
  project_support: "Accompagnement",
};

/** Figure that opens an action's number: A2.3 is the third of the second axis. */
export const axisNumbers: Record<Axis, 1 | 2 | 3> = { local_animation: 1, pooling: 2, project_support: 3 };
