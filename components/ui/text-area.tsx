import { Field, type FieldFrame } from "./field";

type Props = FieldFrame & { value?: string; rows?: number; required?: boolean };

export function TextArea({ name, label, id, hint, errors, value, rows = 4, ...rest }: Props) {
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors} typed={value}>
      {(control) => <textarea {...control} {...rest} rows={rows} defaultValue={value} />}
    </Field>
  );
}
