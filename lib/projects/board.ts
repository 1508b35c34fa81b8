import { type ProjectStage, projectStages } from "@/db/enums";

/** Cards that a column shows before it sends to the list. */
const cardsShown = 30;

/** Projects by stage, in the order given: what a column shows, and how many it leaves to the list. A stage asked alone comes alone. */
export function prepareBoard<Row extends { stage: ProjectStage }>(
  rows: readonly Row[],
  asked?: ProjectStage,
  most = cardsShown,
) {
  return projectStages
    .filter((stage) => asked === undefined || stage === asked)
    .map((stage) => {
      const own = rows.filter((row) => row.stage === stage);
      return { stage, total: own.length, cards: own.slice(0, most), more: Math.max(0, own.length - most) };
    });
}
