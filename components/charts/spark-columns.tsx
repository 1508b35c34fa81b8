import type { YearBar } from "@/lib/regions/series";

const height = 46;
const step = 25;

/** Five years as small columns, the last one dark; a year not collected is hatched. The figure beside says the value. */
export function SparkColumns({ bars }: { bars: readonly YearBar[] }) {
  return (
    <svg className="spark" width="128" height={height} viewBox={`0 0 128 ${height}`} aria-hidden="true">
      {bars.map(({ year, value, part }, index) => {
        const tall = value === null ? 8 : Math.max(1, Math.round(part * 40));
        const shown = index === bars.length - 1 ? "c-dark" : "c-light";
        return (
          <rect
            key={year}
            x={index * step}
            y={height - 1 - tall}
            width="20"
            height={tall}
            className={value === null ? "nr" : shown}
          />
        );
      })}
    </svg>
  );
}
