import type { Label } from "./labels";

type Props = { label: Label; text: string; className: string };

/** The name of a territory and its value; carried out by a line when the territory is small. */
export function MapLabel({ label: { x, y, anchor, lines, leader }, text, className }: Props) {
  const at = Math.round(x);
  return (
    <>
      {leader && (
        <>
          <path
            d={`M${leader.from.map(Math.round).join(" ")}L${leader.to.map(Math.round).join(" ")}`}
            className="leader"
          />
          <circle
            cx={Math.round(leader.from[0])}
            cy={Math.round(leader.from[1])}
            r="2.5"
            className="leader-dot"
          />
        </>
      )}
      <text x={at} y={Math.round(y)} textAnchor={anchor} className={className}>
        {lines.map((line, index) => (
          <tspan key={line} x={at} dy={index && 15}>
            {line}
          </tspan>
        ))}
        <tspan x={at} dy="17" className="mv">
          {text}
        </tspan>
      </text>
    </>
  );
}
