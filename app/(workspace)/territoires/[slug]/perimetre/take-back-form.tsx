"use client";

import type { ReactNode } from "react";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { fieldReader } from "@/lib/kernel/form-state";
import type { territoryTakeBack } from "@/lib/territories/fields";
import { takeBack } from "../../mutations";

type Props = {
  /** The territory on whose page the change was asked, and the version of it. */
  change: { id: string; territoryId: string; version: number };
  /** Read on the server: its dictionary would weigh on a page that is first read. */
  labels: Readonly<Record<keyof typeof territoryTakeBack, string>>;
  /** What is given back. */
  children: ReactNode;
  requestKey: string;
};

/** A change whose day has not come, taken back: folded, and what it gives back is said before it is done. */
export function TakeBackForm({ change: { id, territoryId, version }, labels, children, requestKey }: Props) {
  const [state, submit] = useMutation(takeBack);
  const field = fieldReader<keyof typeof territoryTakeBack>(state, labels, {}, `${id}-`);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn second small">Annuler ce changement</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={{ why: `${id}-why` }}
        hidden={{ territoryId, version, changeId: id, requestKey }}
        className="confirm-box"
      >
        <p className="confirm-title">Tout revient à ce qui était prévu avant&nbsp;:</p>
        {children}
        <TextArea {...field("why")} rows={2} required hint="Gardé dans l’historique du territoire." />
        <SubmitButton variant="second" size="small" pendingLabel="Annulation et carte…">
          Annuler le changement
        </SubmitButton>
      </FormFrame>
    </details>
  );
}
