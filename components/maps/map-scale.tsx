import { formatCount, formatNumber } from "@/lib/french/format";
import type { ScaleClass } from "@/lib/maps/model";

type Props = {
  /** « ETP pour 10 000 habitants ». */
  unit: string;
  scale: { classes: readonly ScaleClass[]; unknown: number; inapplicable: number };
};

/** The ramp with its thresholds and how many territories stand in each class, then what is not coloured. */
export function MapScale({ unit, scale: { classes, unknown, inapplicable } }: Props) {
  return (
    <div className="scale">
      <ol aria-label={`Échelle, en ${unit}`}>
        {classes.map(({ label, count }, index) => (
          <li key={label}>
            <i className={`i${index + 1}`} />
            {label}
            <br />
            {index === 0 ? formatCount(count, "territoire") : formatNumber(count)}
          </li>
        ))}
      </ol>
      <ul>
        {unknown > 0 && (
          <li>
            <svg width="26" height="14" aria-hidden="true">
              <rect width="26" height="14" fill="url(#hatch)" stroke="var(--line-strong)" />
            </svg>
            non renseigné ({unknown})
          </li>
        )}
        {inapplicable > 0 && (
          <li>
            <svg width="26" height="14" aria-hidden="true">
              <rect x=".5" y=".5" width="25" height="13" className="na" />
            </svg>
            non applicable ({inapplicable})
          </li>
        )}
      </ul>
    </div>
  );
}
