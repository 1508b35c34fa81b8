"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFrame } from "@/components/ui/form-frame";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SavedLine } from "@/components/ui/saved-line";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { comparedRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { objectiveName, orientationName } from "@/lib/plans/objectives/fields";
import { move, remove, rename } from "../../mutations";
import { type Orientation, PlaceForm } from "./place-form";

type Props = {
  objective: Parameters<typeof PlaceForm>[0]["objective"] & {
    label: string;
    under: boolean;
    actions: number;
  };
  orientations: readonly Orientation[];
  first: boolean;
  last: boolean;
  /** Nothing hangs on it: it may go to the bin. */
  free: boolean;
  requestKey: string;
};

/** One gesture: at the end of its level it has nowhere to go, and its place is kept. */
function OrderButton({ way, end, label }: { way: "up" | "down"; end: boolean; label: string }) {
  const verb = way === "up" ? "Monter" : "Descendre";
  if (end) return <span className="btn quiet small order-end" aria-hidden="true" />;
  return (
    <SubmitButton name="way" value={way} variant="quiet" size="small" pendingLabel="…">
      <Icon name={way} size={18} />
      <span className="vh">{`${verb} «\u00a0${label}\u00a0»`}</span>
    </SubmitButton>
  );
}

const refusal = ({ status, message }: FormState): string | undefined =>
  status === "idle" || status === "saved" ? undefined : message;

/** One objective: its place among its siblings; behind its name, its words, where it stands and its way to the bin. */
export function ObjectiveForm({ objective, orientations, first, last, free, requestKey }: Props) {
  const [renamed, submitName] = useMutation(rename);
  const [placed, submitPlace] = useMutation(move);
  const [removed, submitRemoval] = useMutation(remove);
  const { id: objectiveId, planId, version, label, under, actions } = objective;
  const hidden = { objectiveId, version, requestKey };
  const fieldId = `objectif-${objectiveId}`;
  const refused = refusal(placed) ?? refusal(removed);
  const fields = under ? orientationName : objectiveName;
  const what = fields.label.label;
  if (renamed.status === "conflict")
    return (
      <ConflictPanel
        what="Cet objectif"
        state={renamed}
        submit={submitName}
        rows={comparedRows(fields, renamed.values ?? {}, renamed.theirs as Stored)}
        hidden={{ objectiveId, requestKey }}
        href={`/plans/${planId}/modifier`}
      >
        <TextArea
          name="label"
          id={`saisie-${fieldId}`}
          label={what}
          value={typedIn(renamed.values, "label")}
          rows={2}
        />
      </ConflictPanel>
    );
  // The page stayed for a text of another form: its own gestures are over.
  if (removed.stayed)
    return (
      <Notice calm answer={removed} gesture={<a href={removed.stayed}>Continuer</a>}>
        {`«\u00a0${label}\u00a0» est dans la corbeille. Cette page est restée ouverte\u00a0: un texte y attend encore d’être enregistré.`}
      </Notice>
    );
  return (
    <div className="objective-row">
      <details
        className="objective"
        open={renamed.status === "invalid" || refused !== undefined || undefined}
      >
        <summary>
          {label}
          <span className="cover">
            {actions === 0 ? "aucune action" : `${actions} action${actions > 1 ? "s" : ""}`}
          </span>
        </summary>
        <FormFrame
          state={renamed}
          submit={submitName}
          labels={labelsOf(fields)}
          ids={{ label: fieldId }}
          hidden={hidden}
          loaded={{ label }}
          className="upd"
        >
          <TextArea
            name="label"
            id={fieldId}
            label={what}
            value={typedIn(renamed.values, "label") ?? label}
            errors={renamed.errors?.label}
            rows={2}
          />
          <SubmitButton size="small">Enregistrer</SubmitButton>
          <SavedLine state={renamed} />
        </FormFrame>
        {refused && <Notice>{refused}</Notice>}
        <div className="objective-acts">
          <PlaceForm
            objective={objective}
            orientations={orientations}
            under={under}
            requestKey={requestKey}
          />
          {free && (
            <details className="confirm" open={removed.status !== "idle"}>
              <summary className="btn quiet small">Supprimer</summary>
              <SendingForm state={removed} submit={submitRemoval} hidden={hidden} className="confirm-box">
                <p>Vous pourrez le restaurer depuis la corbeille.</p>
                <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
                  Mettre à la corbeille
                </SubmitButton>
              </SendingForm>
            </details>
          )}
        </div>
      </details>
      {!(first && last) && (
        <SendingForm state={placed} submit={submitPlace} hidden={hidden} className="objective-order">
          <OrderButton way="up" end={first} label={label} />
          <OrderButton way="down" end={last} label={label} />
        </SendingForm>
      )}
    </div>
  );
}
