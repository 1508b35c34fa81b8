"use client";

import { StepFields } from "@/components/actions/step-fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { BinForm } from "@/components/ui/bin-form";
import { FormFrame } from "@/components/ui/form-frame";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SavedLine } from "@/components/ui/saved-line";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { Step } from "@/db/actions/steps/reads";
import { stepEdited } from "@/lib/actions/steps/fields";
import { comparedRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf, pickedOf } from "@/lib/kernel/derived";
import type { FormState } from "@/lib/kernel/form-state";
import { editStep, placeStep, removeStep, tickStep, untickStep } from "../mutations";

type Shown = Pick<Step, "id" | "actionId" | "version" | "label" | "dueOn" | "doneOn" | "weight">;
type Props = { step: Shown; requestKey: string };

const refusal = ({ status, message }: FormState): string | undefined =>
  status === "idle" || status === "saved" ? undefined : message;

const pointing = ({ step: { id: stepId, version }, requestKey }: Props) => ({ stepId, version, requestKey });

/** One press: « Fait » dates it today, « À refaire » undoes it. */
export function MarkForm({ step, requestKey }: Props) {
  const [ticked, tick] = useMutation(tickStep);
  const [unticked, untick] = useMutation(untickStep);
  const done = step.doneOn !== null;
  const [state, submit] = done ? [unticked, untick] : [ticked, tick];
  const refused = refusal(state);
  return (
    <SendingForm state={state} submit={submit} hidden={pointing({ step, requestKey })} className="step-mark">
      {refused && <Notice answer={state}>{refused}</Notice>}
      <SubmitButton variant={done ? "quiet" : "second"} size="small" pendingLabel="…">
        {done ? "À refaire" : "Fait"}
        <span className="vh">{`\u00a0: ${step.label}`}</span>
      </SubmitButton>
    </SendingForm>
  );
}

function PlaceButton({ to, way, label }: { to: number | null; way: "up" | "down"; label: string }) {
  // At the end of the list it has nowhere to go, and its room is kept.
  if (to === null) return <span className="btn quiet small step-end" aria-hidden="true" />;
  return (
    <SubmitButton name="place" value={String(to)} variant="quiet" size="small" pendingLabel="…">
      <Icon name={way} size={18} />
      <span className="vh">{`${way === "up" ? "Monter" : "Descendre"} «\u00a0${label}\u00a0»`}</span>
    </SubmitButton>
  );
}

/** Its place among the others, by the keyboard or by one press; a drop presses the button that nobody sees. */
export function OrderForm({ step, requestKey, place, last }: Props & { place: number; last: number }) {
  const [state, submit] = useMutation(placeStep);
  const refused = refusal(state);
  return (
    <SendingForm state={state} submit={submit} hidden={pointing({ step, requestKey })} className="step-order">
      {refused && <Notice answer={state}>{refused}</Notice>}
      <PlaceButton way="up" to={place > 1 ? place - 1 : null} label={step.label} />
      <PlaceButton way="down" to={place < last ? place + 1 : null} label={step.label} />
      <button type="submit" name="place" value={place} hidden data-drop />
    </SendingForm>
  );
}

/** Behind « Modifier »: its words, its days, its weight, and its way to the bin. */
export function StepForm({ step, requestKey }: Props) {
  const [state, submit] = useMutation(editStep);
  const prefix = `etape-${step.id}-`;
  const labels = labelsOf(stepEdited);
  const stored = pickedOf(stepEdited, step);
  const fields = (shown: FormState, before: string) => (
    <StepFields state={shown} values={stored} prefix={before} done />
  );
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cette étape"
        state={state}
        submit={submit}
        rows={comparedRows(stepEdited, state.values ?? {}, state.theirs as Stored)}
        hidden={{ stepId: step.id, requestKey }}
        href={`/actions/${step.actionId}`}
      >
        {fields({ ...state, errors: undefined }, `saisie-${prefix}`)}
      </ConflictPanel>
    );
  return (
    <details className="step-edit" open={!["idle", "saved"].includes(state.status) || undefined}>
      <summary>
        Modifier<span className="vh">{` «\u00a0${step.label}\u00a0»`}</span>
      </summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={Object.fromEntries(Object.keys(labels).map((name) => [name, `${prefix}${name}`]))}
        hidden={pointing({ step, requestKey })}
        loaded={stored}
      >
        {fields(state, prefix)}
        <SubmitButton size="small">Enregistrer l’étape</SubmitButton>
        <SavedLine state={state} />
      </FormFrame>
      <BinForm
        mutation={removeStep}
        hidden={pointing({ step, requestKey })}
        opens="Supprimer l’étape"
        asks="Mettre cette étape à la corbeille&nbsp;?"
      >
        Vous pourrez la restaurer.
      </BinForm>
    </details>
  );
}
