"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { PassphraseField } from "@/components/ui/passphrase-field";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { passphraseHint } from "@/lib/accounts/passphrase-hint";
import { changePassphrase } from "./mutations";

const labels = { current: "Phrase de passe actuelle", passphrase: "Nouvelle phrase de passe" };

export function PassphraseForm({ email }: { email: string }) {
  const [state, submit] = useMutation(changePassphrase);
  return (
    <FormFrame state={state} submit={submit} labels={labels}>
      {/* Password managers file the passphrase under this name. */}
      <span className="vh">
        <input type="text" value={email} autoComplete="username" readOnly tabIndex={-1} aria-hidden />
      </span>
      <PassphraseField
        name="current"
        label={labels.current}
        autoComplete="current-password"
        errors={state.errors?.current}
      />
      <PassphraseField
        name="passphrase"
        label={labels.passphrase}
        hint={passphraseHint}
        autoComplete="new-password"
        errors={state.errors?.passphrase}
      />
      <FormFoot>
        <SubmitButton>Changer de phrase de passe</SubmitButton>
        <SavedLine state={state} fresh />
      </FormFoot>
    </FormFrame>
  );
}
