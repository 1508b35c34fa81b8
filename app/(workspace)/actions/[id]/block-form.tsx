"use client";

import { useActionState } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { awaitedDecisions } from "@/db/enums";
import { awaitedDecisionLabels } from "@/lib/actions/labels";
import { idle } from "@/lib/form-state";
import { typedIn } from "@/lib/form-values";
import { block } from "./mutations";

const labels = {
  blockedReason: "Ce qui bloque",
  unblockingCondition: "Ce qui débloquerait l’action",
  decisionAwaitedFrom: "Décision attendue",
};

const options = awaitedDecisions.map((value) => ({ value, label: awaitedDecisionLabels[value] }));

/** Folded under the update: marks the action blocked. */
export function BlockForm({
  actionId,
  version,
  requestKey,
}: {
  actionId: string;
  version: number;
  requestKey: string;
}) {
  const [state, submit] = useActionState(block, idle);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: typedIn(state.values, name),
    errors: state.errors?.[name],
  });
  return (
    <details className="fold" open={state.status !== "idle"}>
      <summary>Signaler un blocage</summary>
      {state.status === "conflict" && <Notice answer={state}>{state.message}</Notice>}
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        hidden={{ actionId, version, requestKey }}
        className=""
      >
        <TextArea {...field("blockedReason")} rows={2} />
        <TextArea {...field("unblockingCondition")} rows={2} hint="Facultatif." />
        <SelectField {...field("decisionAwaitedFrom")} options={options} width="18rem" />
        <FormFoot>
          <SubmitButton variant="second">Signaler le blocage</SubmitButton>
        </FormFoot>
      </FormFrame>
    </details>
  );
}
