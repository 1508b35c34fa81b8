import type { ActionStatus } from "@/db/enums";
import { type ActionMark, drawnStates } from "@/lib/actions/states";
import { type Period, place, placeOfEnd, yearsOf } from "./time-scale";

type Props = {
  period: Period;
  today: string;
  start: string | null;
  end: string | null;
  mark: ActionMark;
};

/** As the squares of a mesh: filled when it moves or is done, outlined otherwise. */
const looks: Record<ActionStatus, { className: string; fill?: string }> = {
  done: { className: "m-done" },
  in_progress: { className: "m-progress" },
  planned: { className: "g-edge", fill: "var(--paper)" },
  on_hold: { className: "g-edge", fill: "url(#pat-hold)" },
  cancelled: { className: "g-edge", fill: "url(#pat-gone)" },
  renewed: { className: "g-edge", fill: "var(--line)" },
};

const tail = { y1: -9, y2: 31 };

/** In hundredths of the calendar: a short delay beside the line of today would not be seen. */
const least = { bar: 0.75, late: 3 };

const percent = (value: number) => `${Math.round(100 * value) / 100}%`;
const width = (from: number, to: number) => percent(Math.max(least.bar, to - from));

type BarProps = { from: number; to: number; now: number; mark: ActionMark };

/** One bar, in hundredths of the calendar: what is late goes on in red until today, what is blocked is red with a line across. */
function Bar({ from, to, now, mark: { status, late, blocked } }: BarProps) {
  const look = blocked ? { className: "m-late" } : looks[status];
  const end = late ? Math.max(to, now) : to;
  // Today is the place that is kept: what is widened grows towards the past.
  const due = late ? Math.max(0, Math.min(to, end - least.late)) : to;
  const start = Math.max(0, Math.min(from, due - least.bar));
  return (
    <>
      <rect x={percent(start)} width={width(start, due)} y="6" height="10" {...look} />
      {late && <rect x={percent(due)} width={percent(end - due)} y="6" height="10" className="m-late" />}
      {blocked && (
        <line x1={percent(start + 0.5)} x2={percent(due - 0.5)} y1="11" y2="11" className="m-bar" />
      )}
      {blocked && late && <line x1={percent(due)} x2={percent(due)} y1="6" y2="16" className="m-bar" />}
    </>
  );
}

/** The calendar of one action within its plan, drawn behind the dates that are written beside it. */
export function GanttBar({ period, today, start, end, mark }: Props) {
  const from = place(start ?? period.start, period);
  const to = placeOfEnd(end ?? period.end, period);
  const now = place(today, period);
  return (
    <svg className="gantt" width="100%" height="22" aria-hidden="true">
      {yearsOf(period)
        .slice(1)
        .map(({ year, at }) => (
          <line key={year} x1={`${at}%`} x2={`${at}%`} {...tail} className="yr" />
        ))}
      <Bar from={from} to={to} now={now} mark={mark} />
      {today >= period.start && today <= period.end && (
        <line x1={`${now}%`} x2={`${now}%`} {...tail} className="now" />
      )}
    </svg>
  );
}

/** Drawn by the bars themselves: a state has one look in the calendar and in what explains it. */
export function GanttLegend() {
  return (
    <ul className="maille-legend gantt-legend" aria-label="Légende du calendrier">
      <li aria-hidden="true">
        <b>Calendrier</b>
      </li>
      {drawnStates.map(({ label, mark }) => (
        <li key={label}>
          <svg width="36" height="22" aria-hidden="true">
            <Bar from={3} to={mark.late ? 55 : 97} now={97} mark={mark} />
          </svg>
          {mark.late && !mark.blocked ? `${label}, de l’échéance à aujourd’hui` : label}
        </li>
      ))}
      <li>
        <svg width="8" height="22" aria-hidden="true">
          <line x1="4" x2="4" y1="0" y2="22" className="now" />
        </svg>
        Aujourd’hui
      </li>
    </ul>
  );
}
