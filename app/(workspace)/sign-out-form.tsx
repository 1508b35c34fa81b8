"use client";

import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { closeSession } from "./mutations";

export function SignOutForm() {
  const [state, submit] = useMutation(closeSession);
  return (
    <SendingForm state={state} submit={submit} asks={false} className="sign-out">
      <SubmitButton variant="quiet" size="small" pendingLabel="Déconnexion…">
        Se déconnecter
      </SubmitButton>
    </SendingForm>
  );
}
