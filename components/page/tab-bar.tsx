"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { currentHref, type NavItem } from "./navigation";

type Props = {
  items: readonly NavItem[];
  /** The rest, behind « Menu ». */
  more: readonly NavItem[];
  children?: ReactNode;
};

const shown = 4;

/** The phone's bar: four entries at most, then « Menu » (native, so it opens before JavaScript) with the rest. */
export function TabBar({ items, more, children }: Props) {
  const pathname = usePathname();
  const current = currentHref(pathname, [...items, ...more]);
  return (
    <nav className="tabbar" aria-label="Navigation rapide">
      <ul>
        {items.slice(0, shown).map(({ href, label, short = label, icon = "plan" }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
              <Icon name={icon} size={22} />
              <span>{short}</span>
            </Link>
          </li>
        ))}
        <li>
          <details key={pathname}>
            <summary>
              <Icon name="menu" size={22} />
              <span>Menu</span>
            </summary>
            <ul className="tabbar-menu">
              {[...items.slice(shown), ...more].map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
                    {label}
                  </Link>
                </li>
              ))}
              {children && <li>{children}</li>}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}
