"use client";

import { shortMonthName } from "@/lib/french/format";
import { Figure } from "./figure";

/** `href` opens the list of the year; its period narrowed to a month opens that of the month. An undefined month is to come. */
type MonthLine = {
  header: string;
  months: readonly (number | null | undefined)[];
  total: number | null;
  href: string;
};

type Props = { caption: string; year: number; lines: readonly MonthLine[] };

const monthOf = (year: number, index: number) => `${year}-${String(index + 1).padStart(2, "0")}`;

/** The list of a month, from that of its year. */
export const monthHref = (href: string, year: number, index: number): string =>
  href.replace(`periode=${year}`, `periode=${monthOf(year, index)}`);

/** Months from left to right, then their year, which opens its list. A leaf of the browser, as the rows of the matrix are. */
export function MonthLines({ caption, year, lines }: Props) {
  return (
    <table className="t months-t">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="m-long">Événements</span>
          </th>
          {lines[0]?.months.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
            <th key={index} scope="col" className="n">
              <span className="m-long">{shortMonthName(index + 1)}</span>
              <span className="m-short">
                {shortMonthName(index + 1)
                  .charAt(0)
                  .toUpperCase()}
              </span>
            </th>
          ))}
          <th scope="col" className="n">
            {year}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ header, months, total, href }) => (
          <tr key={href}>
            <th scope="row">{header}</th>
            {months.map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
              <td key={index} className="n">
                {value === undefined ? (
                  <span className="zero" title="À venir">
                    –
                  </span>
                ) : (
                  <Figure value={value} href={monthHref(href, year, index)} />
                )}
              </td>
            ))}
            <td className="n">
              <Figure value={total} href={href} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
