"use client";

import { Choices } from "@/components/ui/choices";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { chooseDigest } from "./mutations";

type Props = { digest: string; options: readonly { value: string; label: string }[] };

const labels = { digest: "Recevoir le récapitulatif" };

export function DigestForm({ digest, options }: Props) {
  const [state, submit] = useMutation(chooseDigest);
  return (
    <FormFrame state={state} submit={submit} labels={labels}>
      <Choices
        name="digest"
        label={labels.digest}
        hint="Il dit ce qui est nouveau pour vous et que vous n’avez pas lu. Un plan renvoyé ou quelqu’un qui s’adresse à vous vous est écrit tout de suite, quel que soit ce choix."
        options={options}
        value={state.values?.digest === undefined ? digest : String(state.values.digest)}
        errors={state.errors?.digest}
      />
      <FormFoot>
        <SubmitButton>Enregistrer ce choix</SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}
