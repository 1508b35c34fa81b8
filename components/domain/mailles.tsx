import { Maille } from "./maille";
import type { ActionMark } from "./status-marks";

const gap = 2;

type Props = {
  marks: readonly ActionMark[] /** The whole sentence: « 6 actions, 2 réalisées, 1 en retard ». */;
  label: string;
  size?: number;
};

/** A mesh: one square for one action, in the order given. */
export function Mailles({ marks, label, size = 12 }: Props) {
  const step = size + gap;
  const width = Math.max(0, marks.length * step - gap);
  return (
    <svg
      className="mailles"
      width={width}
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      role="img"
      aria-label={label}
    >
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
        <Maille key={index} mark={mark} x={index * step} size={size} />
      ))}
    </svg>
  );
}
