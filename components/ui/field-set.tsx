import type { ReactNode } from "react";
import { describe, type FieldFrame } from "./field";
import { FieldError } from "./field-error";
import { Shown } from "./shown";

/** What several controls of one name are: a group with its question, its hint and its error. */
export function FieldSet({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  const { id, name, "aria-describedby": described } = describe(frame);
  return (
    <fieldset className={frame.errors?.length ? "field err" : "field"} aria-describedby={described}>
      <legend>{frame.label}</legend>
      {frame.hint && (
        <p className="hint" id={`${id}-hint`}>
          {frame.hint}
        </p>
      )}
      <FieldError id={`${id}-error`} errors={frame.errors} />
      <Shown name={name} />
      {children}
    </fieldset>
  );
}
