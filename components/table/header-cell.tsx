import Link from "next/link";
import type { ReactNode } from "react";
import type { ColumnMeta } from "./columns";
import { as } from "./roles";
import { nextSort, type Sort } from "./sort";

type Props = { meta: ColumnMeta; sort?: Sort; hrefFor?: (sort: Sort) => string; children: ReactNode };

/** The header of a column: a plain link when the server can sort by it. */
export function HeaderCell({ meta, sort, hrefFor, children }: Props) {
  const { sortKey, numeric, className } = meta;
  const sorted = sortKey !== undefined && sort?.key === sortKey;
  const direction = sort?.direction === "desc" ? "descending" : "ascending";
  const classes = [numeric && "n", className].filter(Boolean).join(" ");
  return (
    <th
      scope="col"
      {...as("columnheader")}
      {...(classes && { className: classes })}
      {...(sorted && { "aria-sort": direction })}
    >
      {sortKey && hrefFor ? (
        <Link href={hrefFor(nextSort(sortKey, sort))} prefetch={false} scroll={false}>
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
