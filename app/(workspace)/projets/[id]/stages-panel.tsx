import { typeset } from "@/components/ui/typeset";
import type { Project } from "@/db/projects/reads";
import { formatDate } from "@/lib/french/format";
import { projectStageLabels, projectStageNumbers } from "@/lib/projects/labels";
import { nextStage, previousStage } from "@/lib/projects/rules";
import { type FormerDays, prepareStages } from "@/lib/projects/stages";
import { AdvanceForm } from "./advance-form";
import { TakeBackForm } from "./take-back-form";

type Props = {
  project: Project;
  /** The days of the stages that it was taken back from. */
  former: FormerDays;
  editable: boolean;
  keys: { advance: string; takeBack: string };
};

/** Where the project stands among the three stages, and the gesture that moves it on. */
export function StagesPanel({ project, former, editable, keys }: Props) {
  const next = nextStage(project.stage);
  const before = previousStage(project.stage);
  const formerOn = next === "growth" ? former.growthOn : former.launchOn;
  const reachedOn = project.stage === "growth" ? project.growthOn : project.launchOn;
  return (
    <section className="stages" aria-label="Étapes du projet">
      <ol>
        {prepareStages(project).map(({ stage, state, when }) => (
          <li key={stage} className={state} aria-current={state === "current" ? "step" : undefined}>
            <span className="stage-no">{projectStageNumbers[stage]}</span>
            <span>
              <b>{projectStageLabels[stage]}</b>
              <span className="cover">{typeset(when)}</span>
            </span>
          </li>
        ))}
      </ol>
      {editable && next && project.status !== "dropped" && (
        <AdvanceForm
          projectId={project.id}
          version={project.version}
          requestKey={keys.advance}
          stage={projectStageLabels[next]}
          former={formerOn && formatDate(formerOn)}
        />
      )}
      {editable && before && project.status !== "dropped" && (
        <TakeBackForm
          projectId={project.id}
          version={project.version}
          requestKey={keys.takeBack}
          stage={projectStageLabels[project.stage]}
          since={reachedOn && formatDate(reachedOn)}
          before={projectStageLabels[before]}
        />
      )}
    </section>
  );
}
