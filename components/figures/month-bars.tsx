"use client";

import Link from "next/link";
import { besideMonth, type MonthModel, monthScale, operationPeak } from "@/lib/figures/series";
import { capitalised } from "@/lib/french/capitals";
import { formatCount, formatNumber, monthName, shortMonthName } from "@/lib/french/format";
import { monthHref } from "./month-lines";

type Props = {
  model: MonthModel;
  year: number;
  /** Months that have begun: of the others nothing can be said. */
  begun: number;
  /** List of the year's events. */
  href: string;
};

function Month({ index, held, operation, top, year, href }: Column) {
  const words = `${monthName(index + 1)}\u00a0: ${formatCount(held, "événement")}`;
  const also = operation > 0 ? `, dont ${formatNumber(operation)} du Mois de l’ESS` : "";
  return (
    <Link href={monthHref(href, year, index)} prefetch={false} aria-label={words + also}>
      <b>{formatNumber(held)}</b>
      <i className="c-mid" style={{ height: `${((held - operation) / top) * 100}%` }} />
      <i className="c-dark" style={{ height: `${(operation / top) * 100}%` }}>
        {operation / top > 0.12 && formatNumber(operation)}
      </i>
    </Link>
  );
}

type Column = {
  index: number;
  held: number;
  operation: number;
  top: number;
  year: number;
  href: string;
};

/** Events held month by month, those of the regional operation at the foot, over a scale; each month opens its list. */
export function MonthBars({ model, year, begun, href }: Props) {
  const { top, marks } = monthScale(model);
  const peak = operationPeak(model);
  return (
    <div className="rel">
      <ul className="legend">
        <li>
          <i className="sw c-dark" />
          Mois de l’ESS
        </li>
        <li>
          <i className="sw c-mid" />
          Autres événements tenus
        </li>
      </ul>
      <div className="months-c">
        <ul className="months-s" aria-hidden="true">
          {marks.map((mark) => (
            <li key={mark} style={{ bottom: `${(mark / top) * 100}%` }}>
              {mark}
            </li>
          ))}
        </ul>
        <ol>
          {model.held.map((held, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
            <li key={index}>
              {held > 0 && (
                <Month {...{ index, held, top, year, href }} operation={model.operation[index] ?? 0} />
              )}
              <span>
                {held === 0 && index < begun && <b>0</b>}
                <em>{shortMonthName(index + 1)}</em>
              </span>
            </li>
          ))}
        </ol>
        {peak && (
          <p className="anno" style={besideMonth(peak.month)}>
            <b>{capitalised(monthName(peak.month))}, Mois de l’ESS</b>
            {formatCount(peak.operation, "événement")} sur {formatNumber(peak.held)}
          </p>
        )}
      </div>
    </div>
  );
}
