import type { FormValues } from "./form-values";

/** What a server function answers to a form. */
export type FormState = {
  status: "idle" | "saved" | "invalid" | "refused" | "conflict" | "signed-out";
  message?: string;
  errors?: Record<string, string[] | undefined>;
  /** What was typed: React resets the form after the call, so a refused form is refilled. */
  values?: FormValues;
  /** On conflict: the stored row, under the form's own field names. */
  theirs?: Record<string, unknown>;
};

/** Before anything is sent. */
export const idle: FormState = { status: "idle" };
