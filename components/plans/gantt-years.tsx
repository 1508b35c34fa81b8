import type { CSSProperties } from "react";
import { type Period, yearsOf } from "./time-scale";

/** The years over a column of <GanttBar>: the bars say nothing that the dates beside them do not. */
export function GanttYears({ period }: { period: Period }) {
  return (
    <span className="yrs">
      {yearsOf(period).map(({ year, at }) => (
        <span key={year} style={{ "--at": `${at}%` } as CSSProperties}>
          {year}
        </span>
      ))}
    </span>
  );
}
