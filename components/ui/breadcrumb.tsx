import Link from "next/link";
import type { ReactNode } from "react";
import { typeset } from "./typeset";

export type Crumb = { label: ReactNode; href?: string };

/** Where the page stands: perimeter, then parents. The page itself is its h1. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane">
      <ol className="over">
        {crumbs.map(({ label, href }, index) => (
          <li key={href ?? index}>
            {href ? (
              <Link href={href} prefetch={false}>
                {typeset(label)}
              </Link>
            ) : (
              typeset(label)
            )}
            {index < crumbs.length - 1 && (
              <span className="sep" aria-hidden="true">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
