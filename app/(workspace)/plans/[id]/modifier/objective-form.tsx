"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFrame } from "@/components/ui/form-frame";
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

type Props = {
  objective: { id: string; planId: string; version: number; label: string; under: boolean; actions: number };
  first: boolean;
  last: boolean;
  /** Nothing hangs on it: it may go to the bin. */
  free: boolean;
  requestKey: string;
};

const refusal = ({ status, message }: FormState): string | undefined =>
  status === "idle" || status === "saved" ? undefined : message;

/** One objective: its words, then its place and its way to the bin, behind its name. */
export function ObjectiveForm({ objective, first, last, free, requestKey }: Props) {
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
    <details className="objective" open={renamed.status === "invalid" || refused !== undefined || undefined}>
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
        <SendingForm state={placed} submit={submitPlace} hidden={hidden}>
          {!first && (
            <SubmitButton name="way" value="up" variant="second" size="small" pendingLabel="Monter">
              Monter
            </SubmitButton>
          )}
          {!last && (
            <SubmitButton name="way" value="down" variant="second" size="small" pendingLabel="Descendre">
              Descendre
            </SubmitButton>
          )}
        </SendingForm>
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
  );
}
