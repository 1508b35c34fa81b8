import type { Project } from "@/db/queries/projects";
import { projectStageLabels, projectStageNumbers, projectStageShortLabels } from "@/lib/projects/labels";
import { nextStage } from "@/lib/projects/rules";
import { prepareStages } from "@/lib/projects/stages";
import { AdvanceForm } from "./advance-form";

type Props = { project: Project; editable: boolean; requestKey: string };

/** Where the project stands among the three stages, and the gesture that moves it on. */
export function StagesPanel({ project, editable, requestKey }: Props) {
  const next = nextStage(project.stage);
  return (
    <section className="stages" aria-label="Étapes du projet">
      <ol>
        {prepareStages(project).map(({ stage, state, when }) => (
          <li key={stage} className={state} aria-current={state === "current" ? "step" : undefined}>
            <span className="stage-no">{projectStageNumbers[stage]}</span>
            <span>
              <b>{projectStageLabels[stage]}</b>
              <span className="cover">{when}</span>
            </span>
          </li>
        ))}
      </ol>
      {editable && next && project.status !== "dropped" && (
        <AdvanceForm projectId={project.id} version={project.version} requestKey={requestKey}>
          {`Étape suivante\u00a0: ${projectStageShortLabels[next]}`}
        </AdvanceForm>
      )}
    </section>
  );
}
