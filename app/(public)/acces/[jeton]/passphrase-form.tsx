"use client";

import { FormFrame } from "@/components/ui/form-frame";
import { PassphraseField } from "@/components/ui/passphrase-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { passphraseHint } from "@/lib/accounts/passphrase-hint";
import { choosePassphrase } from "./mutations";

const labels = { passphrase: "Phrase de passe" };

export function PassphraseForm({ token, email }: { token: string; email: string }) {
  const [state, submit] = useMutation(choosePassphrase);
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ jeton: token }} className="">
      {/* Password managers file the passphrase under this name. */}
      <span className="vh">
        <input type="text" value={email} autoComplete="username" readOnly tabIndex={-1} aria-hidden />
      </span>
      <PassphraseField
        name="passphrase"
        label={labels.passphrase}
        hint={`${passphraseHint} Ni chiffre ni signe n’est exigé.`}
        autoComplete="new-password"
        errors={state.errors?.passphrase}
      />
      <SubmitButton size="wide">Enregistrer et se connecter</SubmitButton>
    </FormFrame>
  );
}
