import { randomUUID } from "node:crypto";
import { LateFlag } from "@/components/actions/late-flag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { marked } from "@/components/ui/icon";
import { Typeset } from "@/components/ui/typeset";
import type { Action } from "@/db/actions/reads";
import type { listSteps, Step } from "@/db/actions/steps/reads";
import { daysOverdue } from "@/lib/actions/steps/rules";
import { basisSentence } from "@/lib/actions/steps/sentence";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate, formatShortDate } from "@/lib/french/format";
import { BasisForm } from "./basis-form";
import { DragPanel } from "./drag-panel";
import { NewStepForm } from "./new-step-form";
import { MarkForm, OrderForm, StepForm } from "./step-form";

type Props = { action: Action; viewer: Viewer; editable: boolean; asked: ReturnType<typeof listSteps> };

/** What a step is at, in words: done on a day, late, or due. */
function StepFacts({ step, today }: { step: Step; today: string }) {
  const { doneOn, dueOn, weight } = step;
  const late = daysOverdue(step, today);
  return (
    <p className="step-facts">
      {doneOn && <span className={marked("full", 18)}>{`Faite le ${formatShortDate(doneOn, today)}`}</span>}
      {!doneOn && late === 0 && <span className={marked("empty", 18)}>À faire</span>}
      <LateFlag days={late} />
      {dueOn && <span>{`Échéance\u00a0: ${formatDate(dueOn)}`}</span>}
      <span>{`Poids\u00a0: ${weight}`}</span>
    </p>
  );
}

/** The steps of an action in their order: what is done, what is late, and what its progress owes them. */
export async function StepsPanel({ action, viewer, editable, asked }: Props) {
  const steps = await asked;
  if (steps.length === 0 && !editable) return null;
  return (
    <Block title="Étapes" id="etapes" count={steps.length} lede={basisSentence(action, steps)}>
      {steps.length === 0 && <Empty>Cette action n’a pas encore d’étape.</Empty>}
      <DragPanel>
        {steps.map((step, at) => {
          const requestKey = randomUUID();
          return (
            <li key={step.id} data-place={at + 1}>
              {editable && steps.length > 1 && <span className="step-grip" aria-hidden="true" data-grip />}
              <div className="step-said">
                <p className="step-label">
                  <Typeset>{step.label}</Typeset>
                </p>
                <StepFacts step={step} today={viewer.today} />
                {editable && <StepForm step={step} requestKey={requestKey} />}
              </div>
              {editable && <MarkForm step={step} requestKey={requestKey} />}
              {editable && steps.length > 1 && (
                <OrderForm step={step} requestKey={requestKey} place={at + 1} last={steps.length} />
              )}
            </li>
          );
        })}
      </DragPanel>
      {editable && <NewStepForm actionId={action.id} requestKey={randomUUID()} />}
      {editable && steps.length > 0 && (
        <BasisForm
          actionId={action.id}
          version={action.version}
          requestKey={randomUUID()}
          basis={action.progressBasis}
        />
      )}
    </Block>
  );
}
