"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { closeSession } from "./mutations";

export function SignOutForm() {
  const [, submit] = useActionState(closeSession, idle);
  return (
    <form action={submit} className="sign-out">
      <SubmitButton variant="quiet" size="small" pendingLabel="Déconnexion…">
        Se déconnecter
      </SubmitButton>
    </form>
  );
}
