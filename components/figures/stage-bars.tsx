import type { RegionalFigures } from "@/db/figures/regional";
import { prepareStageBars } from "@/lib/figures/keys";

/** Followed projects, a bar for each stage; its words are beside it. */
export function StageBars({ stages }: Pick<RegionalFigures, "stages">) {
  return (
    <svg className="stage-bars" width="100%" height="46" aria-hidden="true">
      {prepareStageBars(stages).map(({ key, width, words }, index) => (
        <g key={key} transform={`translate(0 ${index * 16})`}>
          <rect y="2" width={width} height="10" className="c-mid" />
          <text x={width} dx="6" y="11.5" className="tick">
            {words}
          </text>
        </g>
      ))}
    </svg>
  );
}
