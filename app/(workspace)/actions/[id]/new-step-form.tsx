"use client";

import { useEffect, useRef } from "react";
import { StepFields } from "@/components/actions/step-fields";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { newStep } from "@/lib/actions/steps/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { addStep } from "../mutations";

const labels = labelsOf(newStep);
const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, `etape-${name}`]));

/** Adds a step, the last one; the hand goes back to the next one’s words. */
export function NewStepForm({ actionId, requestKey }: { actionId: string; requestKey: string }) {
  const [state, submit] = useMutation(addStep);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (state.status === "saved") box.current?.querySelector<HTMLInputElement>("[name=label]")?.focus();
  }, [state]);
  return (
    <details className="fold" ref={box} open={state.status !== "idle" || undefined}>
      <summary>Ajouter une étape</summary>
      <FormFrame state={state} submit={submit} labels={labels} ids={ids} hidden={{ actionId, requestKey }}>
        <StepFields state={state} values={{ weight: 1 }} prefix="etape-" />
        <SubmitButton size="small">Ajouter l’étape</SubmitButton>
        <SavedLine state={state} />
      </FormFrame>
    </details>
  );
}
