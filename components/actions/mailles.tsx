import { meshOf } from "@/components/actions/mesh";
import type { ActionMark } from "@/lib/actions/states";

type Props = {
  marks: readonly ActionMark[];
  /** The whole sentence: « 6 actions, 2 réalisées, 1 en retard »; none where the words stand beside. */
  label?: string;
  size?: number;
};

/** A mesh: one square for one action, in the order given. */
export function Mailles({ marks, label, size = 12 }: Props) {
  const { width, paths } = meshOf(marks, size);
  const silent = label === undefined || undefined;
  return (
    <svg
      className="mailles"
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      role={silent ? undefined : "img"}
      aria-label={label}
      aria-hidden={silent}
    >
      {paths.map(([look, d]) => (
        <path key={look} className={look} d={d} />
      ))}
    </svg>
  );
}
