"use client";

import { Notice } from "@/components/ui/notice";
import { SavedLine } from "@/components/ui/saved-line";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { ProgressBasis } from "@/db/enums";
import { settleBasis } from "../mutations";

type Props = { actionId: string; version: number; requestKey: string; basis: ProgressBasis };

/** One press: the progress is counted from the steps, or given by hand again. */
export function BasisForm({ actionId, version, requestKey, basis }: Props) {
  const [state, submit] = useMutation(settleBasis);
  const refused = state.errors?.progressBasis?.[0] ?? (state.status === "saved" ? undefined : state.message);
  const counted = basis === "steps";
  return (
    <SendingForm state={state} submit={submit} hidden={{ actionId, version, requestKey }}>
      {refused && <Notice answer={state}>{refused}</Notice>}
      <SubmitButton name="progressBasis" value={counted ? "hand" : "steps"} variant="quiet" size="small">
        {counted ? "Saisir l’avancement à la main" : "Calculer l’avancement d’après les étapes"}
      </SubmitButton>
      <SavedLine state={state} />
    </SendingForm>
  );
}
