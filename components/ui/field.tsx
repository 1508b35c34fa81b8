import type { ReactNode } from "react";
import { FieldError } from "./field-error";

export type FieldFrame = {
  name: string;
  label: string;
  /** The control's id; the name when it is unique in the page. */
  id?: string;
  hint?: ReactNode;
  errors?: readonly string[];
  /** What was typed, quoted after the error. */
  typed?: string;
};

export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

export function describe({ name, id = name, hint, errors }: FieldFrame): ControlProps {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": ids || undefined,
    "aria-invalid": errors?.length ? true : undefined,
  };
}

/** Label, hint and error around one control, which takes the props given to `children`. */
export function Field({
  children,
  ...frame
}: FieldFrame & { children: (control: ControlProps) => ReactNode }) {
  const control = describe(frame);
  return (
    <div className={frame.errors?.length ? "field err" : "field"}>
      <label htmlFor={control.id}>{frame.label}</label>
      {frame.hint && (
        <p className="hint" id={`${control.id}-hint`}>
          {frame.hint}
        </p>
      )}
      <FieldError id={`${control.id}-error`} errors={frame.errors} typed={frame.typed} />
      {children(control)}
    </div>
  );
}
