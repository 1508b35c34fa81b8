import { type Period, place, placeOfEnd, yearsOf } from "./time-scale";

type Milestone = {
  date: string;
  label: string;
  /** The date in words. */
  detail: string;
  /** Drawn under the strip, when its neighbour is too near. */
  low?: boolean;
};

type Props = {
  period: Period;
  today: string;
  todayDetail: string;
  milestones: readonly Milestone[];
  /** The whole sentence: « Plan du … au … ; aujourd’hui, …, année 2 sur 3 ». */
  label: string;
};

function anchor(at: number): "start" | "middle" | "end" {
  if (at < 5) return "start";
  return at > 95 ? "end" : "middle";
}

function Mark({
  at,
  label,
  detail,
  low,
  strong,
}: {
  at: number;
  label: string;
  detail: string;
  low?: boolean;
  strong?: boolean;
}) {
  const x = `${at}%`;
  const grade = strong ? " strong" : "";
  return (
    <>
      <text x={x} y={low ? 69 : 13} textAnchor={anchor(at)} className={`s-l${grade}`}>
        {label}
      </text>
      <text x={x} y={low ? 84 : 28} textAnchor={anchor(at)} className="s-d">
        {detail}
      </text>
    </>
  );
}

/** The plan as a strip of time: what is behind, today, what comes. */
export function PlanStrip({ period, today, todayDetail, milestones, label }: Props) {
  const now = place(today, period);
  const years = yearsOf(period);
  const running = today >= period.start && today <= period.end;
  return (
    <div className="strip" role="img" aria-label={label}>
      <svg width="100%" height="92" aria-hidden="true">
        <rect x="0" width="100%" y="40" height="12" className="s-next" />
        <rect x="0" width={`${now}%`} y="40" height="12" className="s-past" />
        {years.map(({ year, at }) => (
          <g key={year}>
            <line x1={`${at}%`} x2={`${at}%`} y1="40" y2="88" className="yr" />
            {milestones.every(({ date, low }) => !low || Math.abs(place(date, period) - at) > 9) && (
              <text x={`${at}%`} dx="6" y="84" className="s-yr">
                {year}
              </text>
            )}
          </g>
        ))}
        {milestones.map(({ date, label: name, detail, low }) => {
          const at = date === period.end ? placeOfEnd(date, period) : place(date, period);
          return (
            <g key={`${date} ${name}`}>
              <circle cx={`${at}%`} cy="46" r="4.5" className={date <= today ? "s-dot d" : "s-dot"} />
              <Mark at={at} label={name} detail={detail} low={low} />
            </g>
          );
        })}
        {running && (
          <>
            <line x1={`${now}%`} x2={`${now}%`} y1="30" y2="56" className="now" />
            <Mark at={now} label="Aujourd’hui" detail={todayDetail} strong />
          </>
        )}
      </svg>
    </div>
  );
}
