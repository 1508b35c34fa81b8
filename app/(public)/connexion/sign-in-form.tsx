"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PassphraseField } from "@/components/ui/passphrase-field";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { typedIn } from "@/lib/kernel/form-values";
import { openSession } from "./mutations";

const labels = { email: "Adresse électronique", passphrase: "Phrase de passe" };

type Props = {
  next: string;
  /** A demonstration account chosen beside the form. */
  chosen?: { email: string; passphrase: string };
};

export function SignInForm({ next, chosen }: Props) {
  const [state, submit] = useMutation(openSession);
  return (
    <>
      {state.status === "invalid" && (
        <ErrorSummary errors={state.errors} labels={labels} heading="Vous n’êtes pas connecté" />
      )}
      {state.status === "refused" && <Notice>{state.message}</Notice>}
      <SendingForm state={state} submit={submit} hidden={{ next }} asks={false}>
        <TextField
          name="email"
          label={labels.email}
          hint="Celle où vous avez reçu votre invitation."
          type="email"
          autoComplete="username"
          value={typedIn(state.values, "email") ?? chosen?.email}
          errors={state.errors?.email}
        />
        <PassphraseField
          name="passphrase"
          label={labels.passphrase}
          autoComplete="current-password"
          value={chosen?.passphrase}
          errors={state.errors?.passphrase}
        />
        <SubmitButton size="wide" pendingLabel="Connexion…">
          Se connecter
        </SubmitButton>
      </SendingForm>
    </>
  );
}
