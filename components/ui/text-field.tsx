import { Field, type FieldFrame } from "./field";

type Props = FieldFrame & {
  type?: "text" | "email" | "password" | "date" | "time" | "search";
  value?: string;
  /** Written after the control: « % », « ETP ». */
  unit?: string;
  /** CSS width of the control, to the size of what is expected. */
  width?: string;
  inputMode?: "numeric" | "decimal" | "email" | "text";
  autoComplete?: string;
  required?: boolean;
  /** The id of a `<datalist>` of the page. */
  list?: string;
  /** Shown and sent back as it is. */
  readOnly?: boolean;
};

/** A field of one line; a refused one is refilled with `value` and quotes it. */
export function TextField({
  name,
  label,
  id,
  hint,
  errors,
  value,
  unit,
  width,
  type = "text",
  ...rest
}: Props) {
  const typed = type === "password" ? undefined : value;
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors} typed={typed}>
      {(control) => (
        <div className="with-unit">
          <input
            {...control}
            {...rest}
            type={type}
            defaultValue={value}
            style={width ? { width } : undefined}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}
