"use client";

import Link from "next/link";
import type { YearBar } from "@/lib/figures/series";

type Props = {
  /** « Emplois créés, en ETP, par année ». */
  caption: string;
  bars: readonly YearBar[];
  /** List of the last year; its period is replaced for the others. */
  href: string;
};

/** Some years as columns, the last one dark, which are the cells of a table: each value opens its list; not collected is hatched. */
export function Trend({ caption, bars, href }: Props) {
  const last = bars.at(-1)?.year;
  return (
    <table className="trend">
      <caption className="vh">{caption}</caption>
      <tbody>
        <tr>
          {bars.map(({ year, words, part }) => (
            <td key={year}>
              {words === null ? (
                <span title="Non renseigné">n.&nbsp;r.</span>
              ) : (
                <Link href={href.replace(`periode=${last}`, `periode=${year}`)} prefetch={false}>
                  {words}
                </Link>
              )}
              <i
                className={words === null ? "nr" : year === last ? "c-dark" : "c-light"}
                style={{ height: words === null ? 8 : Math.max(1, Math.round(part * 34)) }}
              />
            </td>
          ))}
        </tr>
        <tr>
          {bars.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
