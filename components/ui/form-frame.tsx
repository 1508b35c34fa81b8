"use client";

import type { ReactNode } from "react";
import { type FormState, mergedSentence } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { loadedField, loadedName } from "@/lib/kernel/loaded";
import { ErrorSummary } from "./error-summary";
import { Notice } from "./notice";
import { Refused } from "./refused";
import { SendingForm } from "./sending-form";

type Props = {
  state: FormState;
  submit: (form: FormData) => void;
  /** The label of each field, by name, for the summary of errors. */
  labels: Readonly<Record<string, string>>;
  /** The control's id, where it is not the field's name. */
  ids?: Record<string, string>;
  /** Sent without being shown: ids, version, key of the request. */
  hidden?: Readonly<Record<string, string | number>>;
  /** What an edit form shows, as stored: the base of a merge when someone else saves first. */
  loaded?: Parameters<typeof loadedField>[0];
  className?: string;
  children: ReactNode;
};

/** What says on which version the form was typed: a refused form keeps its own, whatever its page has read since. */
const kept = ["version", loadedName];

/** True of an answer that is a preview to agree to, and no refusal: nothing of what was typed is at fault. */
const previews = ({ status, errors: { seen, ...others } = {} }: FormState) =>
  status === "invalid" && Boolean(seen?.length) && !Object.values(others).some((found) => found?.length);

/** A form behind a mutation: what was refused is said above it, what was typed stays in it. */
export function FormFrame({
  state,
  submit,
  labels,
  ids,
  hidden = {},
  loaded,
  className = "upd",
  children,
}: Props) {
  const unsent = state.status !== "idle" && state.status !== "saved";
  const based = { ...hidden, ...(loaded && { [loadedName]: loadedField(loaded) }) };
  const sent = Object.fromEntries(
    Object.entries(based).map(([name, value]) => [
      name,
      (kept.includes(name) && typedIn(state.values, name)) || value,
    ]),
  );
  return (
    <>
      {previews(state) ? (
        <Notice calm answer={state} gesture={<a href="#seen">Aller à la case</a>}>
          L’aperçu est prêt, et rien n’est encore enregistré&nbsp;: relisez-le, cochez la case qui le suit,
          puis envoyez de nouveau.
        </Notice>
      ) : (
        state.status === "invalid" && <ErrorSummary errors={state.errors} labels={labels} ids={ids} />
      )}
      <Refused state={state} />
      {unsent && state.merged && <p className="note">{mergedSentence}</p>}
      <SendingForm state={state} submit={submit} hidden={sent} className={className}>
        {children}
      </SendingForm>
    </>
  );
}
