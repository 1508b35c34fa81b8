"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { actionBlock } from "@/lib/actions/fields";
import type { blockValues } from "@/lib/actions/stored";
import { comparedRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { typedIn } from "@/lib/kernel/form-values";
import { block } from "../mutations";

const labels = labelsOf(actionBlock);

const options = optionsOf(actionBlock.decisionAwaitedFrom);

type Props = {
  actionId: string;
  version: number;
  requestKey: string;
  stored: ReturnType<typeof blockValues>;
  /** It is already: the form shows only to settle with who blocked it meanwhile. */
  blocked: boolean;
};

/** Folded under the update: marks the action blocked. */
export function BlockForm({ actionId, version, requestKey, stored, blocked }: Props) {
  const [state, submit] = useMutation(block);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: typedIn(state.values, name),
    errors: state.errors?.[name],
  });
  const fields = (
    <>
      <TextArea {...field("blockedReason")} rows={2} />
      <TextArea {...field("unblockingCondition")} rows={2} hint="Facultatif." />
      <SelectField {...field("decisionAwaitedFrom")} options={options} width="18rem" />
    </>
  );
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cette action"
        state={state}
        submit={submit}
        rows={comparedRows(actionBlock, state.values ?? {}, state.theirs as Stored)}
        hidden={{ actionId, requestKey }}
        href={`/actions/${actionId}`}
      >
        {fields}
      </ConflictPanel>
    );
  if (blocked) return null;
  return (
    <details className="fold" open={state.status !== "idle"}>
      <summary>Signaler un blocage</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        hidden={{ actionId, version, requestKey }}
        loaded={stored}
        className=""
      >
        {fields}
        <FormFoot>
          <SubmitButton variant="second">Signaler le blocage</SubmitButton>
        </FormFoot>
      </FormFrame>
    </details>
  );
}
