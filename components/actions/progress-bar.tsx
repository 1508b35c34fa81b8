import type { CSSProperties } from "react";
import { formatPercent } from "@/lib/french/format";

/** The progress of one action, 0 to 100. A plan or an axis is told in numbers of actions, never by an average. */
export function ProgressBar({ value }: { value: number }) {
  return (
    <span className="bar-pct" style={{ "--v": `${value}%` } as CSSProperties}>
      {formatPercent(value)}
    </span>
  );
}
