"use client";

import { useRef } from "react";
import { Field, type FieldFrame } from "./field";
import { useTypedBefore } from "./typed-before";

type Props = FieldFrame & { value?: string; rows?: number; required?: boolean };

export function TextArea({ name, label, id, hint, errors, value, rows = 4, ...rest }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useTypedBefore(id ?? name, box);
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors} typed={value}>
      {(control) => <textarea {...control} {...rest} rows={rows} defaultValue={value} ref={box} />}
    </Field>
  );
}
