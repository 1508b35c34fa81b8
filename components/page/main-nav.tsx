"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { currentHref, type NavItem } from "./navigation";

export function MainNav({ items }: { items: readonly NavItem[] }) {
  const current = currentHref(usePathname(), items);
  return (
    <nav className="nav wrap" aria-label="Navigation principale">
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
