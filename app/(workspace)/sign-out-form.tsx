"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { closeSession } from "./mutations";

/** On every page, and without a text: it carries none of what keeps one. */
export function SignOutForm() {
  const [{ failure }, submit] = useMutation(closeSession);
  return (
    <form action={submit} className="sign-out">
      {failure && <span role="alert">La connexion est perdue ou le service ne répond pas. Réessayez.</span>}
      <SubmitButton variant="quiet" size="small" pendingLabel="Déconnexion…">
        Se déconnecter
      </SubmitButton>
    </form>
  );
}
