import type { Heard } from "@/lib/kernel/unanswered";
import type { Stored } from "./conflict";
import { type FormValues, typedIn } from "./form-values";

/** What a server function answers to a form. */
export type FormState = {
  status: "idle" | "saved" | "invalid" | "refused" | "conflict" | "signed-out" | "failed";
  message?: string;
  errors?: Record<string, string[] | undefined>;
  /** What was typed: before the scripts, a refused form is refilled with it. */
  values?: FormValues;
  /** On conflict: the stored row, under the form's own field names. */
  theirs?: Stored;
  /** What others saved meanwhile was taken up where I had changed nothing. */
  merged?: boolean;
  /** In the browser: what came instead of an answer of the form. */
  failure?: Heard;
  /** In the browser: written, and answered by another page. `stayed`: that page, when this one was kept open. */
  written?: boolean;
  stayed?: string;
};

/** Said of a save, or of a refusal, that took up what others had saved. */
export const mergedSentence = "Ce qui avait été enregistré entre-temps est gardé avec votre saisie.";

/** Before anything is sent. */
export const idle: FormState = { status: "idle" };

type Value = string | number | boolean | null | undefined;

/**
 * What each control of a form is given, by its name: label, errors, and what was typed, else what is stored. `prefix` keeps
 * ids apart when a page shows the fields twice.
 */
export function fieldReader<Name extends string>(
  state: FormState,
  labels: Readonly<Record<Name, string>>,
  stored: Readonly<Partial<Record<Name, Value>>>,
  prefix = "",
) {
  return (name: Name) => ({
    name,
    id: `${prefix}${name}`,
    label: labels[name],
    value: typedIn(state.values, name) ?? String(stored[name] ?? ""),
    errors: state.errors?.[name],
  });
}
