"use client";

import type { ReactNode } from "react";
import { Notice } from "./notice";
import { SendingForm } from "./sending-form";
import { SubmitButton } from "./submit-button";
import { type ServerFunction, useMutation } from "./use-mutation";

type Props = {
  mutation: ServerFunction;
  /** The row’s id, its version, the key of this request. */
  hidden: Readonly<Record<string, string | number>>;
  /** « Supprimer l’action », then « Mettre cette action à la corbeille ? ». */
  opens: string;
  asks: string;
  /** « Mettre à la corbeille », unless it is called otherwise there. */
  verb?: string;
  /** What goes with it, and comes back. */
  children: ReactNode;
};

/** The way to the bin, the same for every row: folded, and what it does is said before it is done. */
export function BinForm({ mutation, hidden, opens, asks, verb, children }: Props) {
  const [state, submit] = useMutation(mutation);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">{opens}</summary>
      <SendingForm state={state} submit={submit} hidden={hidden} className="confirm-box">
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">{asks}</p>
        <p>{children}</p>
        <SubmitButton variant="second" size="small" icon="bin" pendingLabel="Suppression…">
          {verb ?? "Mettre à la corbeille"}
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
