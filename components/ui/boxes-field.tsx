import { describe, type FieldFrame } from "./field";
import { FieldSet } from "./field-set";

type Props = FieldFrame & {
  options: readonly { value: string; label: string }[];
  /** Values of the boxes ticked. */
  values: readonly string[];
  /** One column: labels are sentences. */
  wide?: boolean;
};

/** Native boxes of one name, in columns. The first one carries the field's id. */
export function BoxesField({ options, values, wide, ...frame }: Props) {
  const { id, name } = describe(frame);
  return (
    <FieldSet {...frame}>
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
    </FieldSet>
  );
}
