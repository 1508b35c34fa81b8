import { describe, type FieldFrame } from "./field";
import { FieldError } from "./field-error";
import { Icon, type IconName } from "./icon";
import { Shown } from "./shown";

type Choice = { value: string; label: string; icon?: IconName };

type Props = FieldFrame & {
  options: readonly Choice[];
  value?: string;
  /** `weather` stacks a larger icon over its label, in equal columns. */
  look?: "row" | "weather";
};

/** Native radios in cells of 44 px: arrows and sending work before JavaScript. The first one carries the field's id. */
export function Choices({ options, value, look = "row", ...frame }: Props) {
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
      <div className={look === "row" ? "choices" : "weather"}>
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            {option.icon && <Icon name={option.icon} size={look === "row" ? 20 : 26} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
