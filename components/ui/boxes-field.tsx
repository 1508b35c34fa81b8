import { describe, type FieldFrame } from "./field";
import { FieldError } from "./field-error";
import { Shown } from "./shown";

type Props = FieldFrame & {
  options: readonly { value: string; label: string }[];
  /** Values of the boxes ticked. */
  values: readonly string[];
  /** One column: labels are sentences. */
  wide?: boolean;
};

/** Native boxes of one name, in columns. The first one carries the field's id. */
export function BoxesField({ options, values, wide, ...frame }: Props) {
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
      <div className={wide ? "boxes wide" : "boxes"}>
        {options.map((option, index) => (
          <label className="check" key={option.value}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
            />{" "}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
