"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/form-state";
import { ErrorSummary } from "./error-summary";
import { Refused } from "./refused";
import { UnsentText } from "./unsent-text";

type Props = {
  state: FormState;
  submit: (form: FormData) => void;
  /** The label of each field, by name, for the summary of errors. */
  labels: Readonly<Record<string, string>>;
  /** The control's id, where it is not the field's name. */
  ids?: Record<string, string>;
  /** Sent without being shown: ids, version, key of the request. */
  hidden?: Readonly<Record<string, string | number>>;
  className?: string;
  children: ReactNode;
};

/** A form behind a mutation: what was refused is said above it, what was typed stays in it. */
export function FormFrame({ state, submit, labels, ids, hidden = {}, className = "upd", children }: Props) {
  const unsent = state.status !== "idle" && state.status !== "saved";
  return (
    <>
      {state.status === "invalid" && <ErrorSummary errors={state.errors} labels={labels} ids={ids} />}
      <Refused state={state} />
      <form action={submit} className={className} noValidate>
        <UnsentText refused={unsent} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </>
  );
}
