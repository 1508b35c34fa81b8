import { Field, type FieldFrame } from "./field";

export type Option = { value: string; label: string };

type Props = FieldFrame & {
  value?: string;
  options: readonly Option[];
  empty?: string;
  required?: boolean;
  width?: string;
};

/** A native list; `empty` is the label of the choice of none. */
export function SelectField({
  name,
  label,
  id,
  hint,
  errors,
  value,
  options,
  empty,
  required,
  width,
}: Props) {
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors}>
      {(control) => (
        <select
          key={value}
          {...control}
          required={required}
          defaultValue={value}
          style={width ? { width } : undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
