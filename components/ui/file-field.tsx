import { Field, type FieldFrame } from "./field";

type Props = FieldFrame & { accept: string };

/** A file to choose: a page that is drawn again cannot give it back. */
export function FileField({ name, label, id, hint, errors, accept }: Props) {
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors}>
      {(control) => <input {...control} type="file" accept={accept} />}
    </Field>
  );
}
