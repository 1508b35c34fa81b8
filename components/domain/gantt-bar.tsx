import type { ActionStatus, Axis } from "@/db/enums";
import { axisNumbers } from "@/lib/actions/axes";
import { type Period, place, placeOfEnd, yearsOf } from "./time-scale";

type Props = {
  period: Period;
  today: string;
  axis: Axis;
  start: string | null;
  end: string | null;
  status: ActionStatus;
  late?: boolean;
};

/** As the legend of states shows them; what moves or is done bears its axis. */
const outlined: Partial<Record<ActionStatus, string>> = {
  planned: "var(--paper)",
  on_hold: "url(#pat-hold)",
  cancelled: "url(#pat-gone)",
};

const tail = { y1: -9, y2: 31 };

function width(from: number, to: number): string {
  return `${Math.max(0.75, Math.round(100 * (to - from)) / 100)}%`;
}

/** The calendar of one action within its plan, drawn behind the dates that are written beside it. */
export function GanttBar({ period, today, axis, start, end, status, late }: Props) {
  const from = place(start ?? period.start, period);
  const to = placeOfEnd(end ?? period.end, period);
  const now = place(today, period);
  const fill = outlined[status];
  const look = fill
    ? { className: "g-edge", fill }
    : { className: "g-fill", fill: `url(#pat-${axisNumbers[axis]})` };
  return (
    <svg className="gantt" width="100%" height="22" aria-hidden="true">
      {yearsOf(period)
        .slice(1)
        .map(({ year, at }) => (
          <line key={year} x1={`${at}%`} x2={`${at}%`} {...tail} className="yr" />
        ))}
      <rect x={`${from}%`} width={width(from, to)} y="6" height="10" {...look} />
      {late && now > to && <rect x={`${to}%`} width={width(to, now)} y="6" height="10" className="m-late" />}
      {today >= period.start && today <= period.end && (
        <line x1={`${now}%`} x2={`${now}%`} {...tail} className="now" />
      )}
    </svg>
  );
}
