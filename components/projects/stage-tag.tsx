import type { ProjectStage } from "@/db/enums";
import { projectStageLabels, projectStageNumbers, projectStageShortLabels } from "@/lib/projects/labels";

/** « 1 Conception »: the number of a stage in its square, and its name. */
export function StageTag({ stage, full }: { stage: ProjectStage; full?: boolean }) {
  return (
    <span className="stage-tag">
      <span className="stage-no">{projectStageNumbers[stage]}</span>
      {(full ? projectStageLabels : projectStageShortLabels)[stage]}
    </span>
  );
}
