import type { ActionMark } from "./status-marks";

const inset = 0.75;

function Outline({ x, size }: { x: number; size: number }) {
  const side = size - 2 * inset;
  return <rect x={x + inset} y={inset} width={side} height={side} className="m-planned" />;
}

/** One action as a square of a mesh, at `x` in its SVG: its shape tells its state as much as its hue. */
export function Maille({ mark, x, size }: { mark: ActionMark; x: number; size: number }) {
  const at = `translate(${x} 0)`;
  const half = size / 2;
  if (mark.late || mark.blocked) {
    const cut = mark.late ? `M0 0h${half}l${half} ${half}V${size}H0z` : `M0 0h${size}v${size}H0z`;
    return (
      <g transform={at}>
        <path d={cut} className="m-late" />
        {mark.blocked && <path d={`M${size * 0.22} ${size * 0.62}h${size * 0.56}`} className="m-bar" />}
      </g>
    );
  }
  if (mark.status === "done" || mark.status === "in_progress")
    return (
      <rect x={x} width={size} height={size} className={mark.status === "done" ? "m-done" : "m-progress"} />
    );
  const bars = `M${size * 0.36} ${size * 0.28}v${size * 0.44}M${size * 0.64} ${size * 0.28}v${size * 0.44}`;
  const strike = `M${size * 0.25} ${size * 0.75}L${size * 0.75} ${size * 0.25}`;
  return (
    <>
      <Outline x={x} size={size} />
      {mark.status !== "planned" && (
        <path d={mark.status === "on_hold" ? bars : strike} transform={at} className="m-bars" />
      )}
    </>
  );
}
