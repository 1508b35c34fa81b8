"use client";

import Link from "next/link";
import { AxisTag } from "@/components/actions/axis-tag";
import { actionStatusLabels, statusOrder } from "@/lib/actions/states";
import { type AxisModel, barLooks, partsOf } from "@/lib/figures/series";
import { formatNumber } from "@/lib/french/format";

const legend: readonly (readonly [string, string])[] = [
  ...statusOrder.map((status) => [barLooks[status], actionStatusLabels[status]] as const),
  ["m-late", "dont en retard"],
];

const share = (value: number, max: number) => `${Math.round((value / max) * 10_000) / 100}%`;

function Bar({ axis, values, max, href }: AxisModel) {
  const { parts, late } = partsOf(values);
  const words = late ? [...parts, late] : parts;
  return (
    <div className="ax-row">
      <AxisTag axis={axis} />
      <div className="ax-bar" aria-hidden="true">
        <p>
          {parts.map(({ look, value }) => (
            <i key={look} className={look} style={{ width: share(value, max) }}>
              {value / max > 0.07 && formatNumber(value)}
            </i>
          ))}
        </p>
        {late && (
          <i
            className="m-late"
            style={{ marginLeft: share(late.after, max), width: share(late.value, max) }}
          />
        )}
      </div>
      <Link className="ax-n" href={href} prefetch={false}>
        {formatNumber(values[statusOrder.length] ?? 0)}
      </Link>
      <ul className="ax-words">
        {words.map((part) => (
          <li key={part.look}>
            <Link
              href={`${href}&${part.query}`}
              prefetch={false}
              className={part === late ? "hot" : undefined}
            >
              {part.words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Actions by axis: a stacked bar, what is late under it, then each state in words, which opens its list. */
export function AxisBars({ bars }: { bars: readonly AxisModel[] }) {
  return (
    <>
      <ul className="legend">
        {legend.map(([look, words]) => (
          <li key={look}>
            <i className={`sw ${look}`} />
            {words}
          </li>
        ))}
      </ul>
      {bars.map((bar) => (
        <Bar key={bar.axis} {...bar} />
      ))}
    </>
  );
}
