"use client";

import type { FormState } from "@/lib/kernel/form-state";
import { Notice } from "./notice";

const signIn = (
  <p>
    <a href="/connexion" target="_blank" rel="noopener">
      Se reconnecter dans un nouvel onglet
    </a>
  </p>
);

/** A form refused as a whole. When the session ended, the sign-in page opens apart: what was typed stays here. */
export function Refused({ state }: { state: FormState }) {
  const ended = state.status === "signed-out";
  if (!ended && state.status !== "refused") return null;
  return (
    <Notice gesture={ended && signIn} answer={state}>
      {state.message}
    </Notice>
  );
}
