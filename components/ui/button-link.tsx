import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { Icon } from "./icon";

type Props = ButtonLook & { href: string; iconAfter?: boolean; children: ReactNode };

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function ButtonLink({ href, icon, iconAfter, children, ...look }: Props) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(look)}>
      {icon && !iconAfter && <Icon name={icon} />}
      {children}
      {icon && iconAfter && <Icon name={icon} />}
    </Link>
  );
}
