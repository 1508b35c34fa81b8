import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  label: string;
  basis: string;
  /** In words; null when nothing is known. */
  value: string | null;
  /** What null means: « n. r. », or « n. a. » where nothing is expected. */
  missing?: string;
  unit?: string;
  href: string;
  /** « 18 territoires sur 20 ». */
  coverage: string;
  /** « au 31 déc. 2025 ». */
  date: string;
  children: ReactNode;
};

/** A figure is never alone: its basis, its unit, its past, its coverage and its date; it opens its list. */
export function KeyFigure({
  label,
  basis,
  value,
  missing = "n.\u00a0r.",
  unit,
  href,
  coverage,
  date,
  children,
}: Props) {
  return (
    <div className="key">
      <h3 className="key-label">
        {label}
        <span className="key-basis">{basis}</span>
      </h3>
      <p>
        <Link className="num" href={href} prefetch={false}>
          {value ?? <span className="miss">{missing}</span>}
          {unit && value !== null && <span className="unit">{unit}</span>}
        </Link>
      </p>
      <div className="key-viz">{children}</div>
      <p className="cover">
        <b>{coverage}</b> · {date}
      </p>
    </div>
  );
}
