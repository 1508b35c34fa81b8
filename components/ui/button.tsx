import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  variant?: "first" | "second" | "quiet";
  size?: "normal" | "small" | "wide";
  icon?: IconName;
};

/** The classes of a button, for what looks like one. */
export function buttonClass({ variant = "first", size = "normal" }: ButtonLook): string {
  return ["btn", variant !== "first" && variant, size !== "normal" && size].filter(Boolean).join(" ");
}

type Props = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({ variant, size, icon, type = "submit", className = "", children, ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`${buttonClass({ variant, size })} ${className}`.trim()}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
