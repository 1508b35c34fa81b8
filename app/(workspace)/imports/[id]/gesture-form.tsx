"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";
import { Working } from "@/components/ui/working";

type Props = {
  mutation: ServerFunction;
  hidden: { importId: string; version: number; requestKey: string };
  working: string;
  children: string;
};

/** One press on an import: « Importer 36 lignes ». */
export function GestureForm({ mutation, hidden, working, children }: Props) {
  const [state, submit] = useMutation(mutation);
  return (
    <FormFrame state={state} submit={submit} labels={{}} hidden={hidden}>
      <Working>{working}</Working>
      <FormFoot>
        <SubmitButton pendingLabel={working}>{children}</SubmitButton>
      </FormFoot>
    </FormFrame>
  );
}
