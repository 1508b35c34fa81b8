"use client";

import Link from "next/link";
import { plainTypeset } from "@/components/ui/plain-typeset";
import type { AlertGroup } from "@/lib/figures/alerts";

/** Alerts by group, each the link to its list. A leaf of the browser: the page holds each line once. */
export function AlertGroups({ groups, current }: { groups: readonly AlertGroup[]; current?: string }) {
  return (
    <div className="alerts">
      {groups.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.key}>
                <Link
                  href={line.href}
                  prefetch={false}
                  className={line.hot ? "hot" : undefined}
                  aria-current={line.key === current || undefined}
                >
                  <span className="cnt">{line.count}</span>
                  <span>
                    <span className="what">{line.what}</span>
                    <span className="where">{plainTypeset(line.where)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
