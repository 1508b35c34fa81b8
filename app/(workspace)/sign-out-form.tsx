"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { unanswered } from "@/lib/unanswered";
import { closeSession } from "./mutations";

/** On every page, and without a text: it carries none of what keeps one. */
export function SignOutForm() {
  const [{ failure }, submit] = useMutation(closeSession);
  return (
    <form action={submit} className="sign-out">
      {failure && <span role="alert">{unanswered(failure, false)}</span>}
      <SubmitButton variant="quiet" size="small" pendingLabel="Déconnexion…">
        Se déconnecter
      </SubmitButton>
    </form>
  );
}
