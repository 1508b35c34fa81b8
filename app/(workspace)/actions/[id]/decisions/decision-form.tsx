"use client";

import { DecisionFields, type DecisionValues } from "@/components/decisions/fields";
import { GroundForm } from "@/components/page/ground-form";
import { Block } from "@/components/ui/block";
import { Choices } from "@/components/ui/choices";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { decisionForm, newDecision } from "@/lib/decisions/fields";
import { blockFateLabels, blockFates } from "@/lib/decisions/labels";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { correctDecision, decide } from "../../mutations";

const labels = labelsOf(newDecision);
const fates = blockFates.map((value) => ({ value, label: blockFateLabels[value] }));

type Props = {
  actionId: string;
  requestKey: string;
  /** « Enregistrer la décision de la Région »; null once nothing is awaited: what was typed on a block that is gone stays to be copied. */
  opens: string | null;
  /** The mark of the block that is read above. */
  onBlock: string;
  askedOn: string;
};

/** Under what blocks the action: the decision that it waits for. */
export function DecisionForm({ actionId, requestKey, opens, onBlock, askedOn }: Props) {
  const [state, submit] = useMutation(decide);
  const typed = state.status !== "idle";
  if (!opens && !typed) return null;
  const fate = fieldReader<keyof typeof labels>(state, labels, { fate: "outcome" }, "nouvelle-")("fate");
  return (
    <Block title={opens ?? "La décision que vous écriviez"}>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={Object.fromEntries(Object.keys(labels).map((name) => [name, `nouvelle-${name}`]))}
        hidden={{ actionId, onBlock, requestKey }}
        className=""
      >
        <DecisionFields state={state} values={{ askedOn, ownedBy: "none" }} prefix="nouvelle-">
          <Choices {...fate} options={fates} />
        </DecisionFields>
        <FormFoot>
          <SubmitButton>Enregistrer la décision</SubmitButton>
        </FormFoot>
      </FormFrame>
    </Block>
  );
}

type Edited = { id: string; version: number; actionId: string; requestKey: string; values: DecisionValues };

/** Folded under a decision: what is said of it, corrected. */
export function CorrectForm({ id, version, actionId, requestKey, values }: Edited) {
  return (
    <GroundForm
      what="Cette décision"
      mutation={correctDecision}
      fields={decisionForm}
      hidden={{ decisionId: id, requestKey }}
      stored={{ version, values }}
      href={`/actions/${actionId}/decisions`}
      submit="Enregistrer la correction"
      fold="Corriger"
    >
      {(state, prefix) => <DecisionFields state={state} values={values} prefix={`${prefix}${id}-`} />}
    </GroundForm>
  );
}
