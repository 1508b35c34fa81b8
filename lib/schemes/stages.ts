import { type ProjectStage, projectStages } from "@/db/enums";

/** Schemes under each stage, in the order of the stages; one of several stages stands under each; empty stages are left out. */
export function prepareStages<Row extends { stages: readonly ProjectStage[] }>(
  schemes: readonly Row[],
): { stage: ProjectStage; schemes: Row[] }[] {
  return projectStages
    .map((stage) => ({ stage, schemes: schemes.filter(({ stages }) => stages.includes(stage)) }))
    .filter(({ schemes: found }) => found.length > 0);
}
