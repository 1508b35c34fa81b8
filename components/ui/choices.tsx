import { describe, type FieldFrame } from "./field";
import { FieldSet } from "./field-set";
import { Icon, type IconName } from "./icon";

type Choice = { value: string; label: string; icon?: IconName };

type Props = FieldFrame & {
  options: readonly Choice[];
  value?: string;
  /** `weather` stacks a larger icon over its label, in equal columns. */
  look?: "row" | "weather";
};

/** Native radios in cells of 44 px: arrows and sending work before JavaScript. The first one carries the field's id. */
export function Choices({ options, value, look = "row", ...frame }: Props) {
  const { id, name } = describe(frame);
  return (
    <FieldSet {...frame}>
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
    </FieldSet>
  );
}
