const width = 190;
const gap = 2;

type Props = {
  year: number;
  years: number;
  /** Share elapsed of each year, 0 to 1. */
  shares: readonly number[];
  /** « Plan 2025–2027, en vigueur, jour 464 sur 1 095 ». */
  cover: string;
};

/** Where today stands in a plan: its year, a bar of its years, its day. */
export function PlanYear({ year, years, shares, cover }: Props) {
  const side = (width - gap * (years - 1)) / years;
  return (
    <p className="year">
      <span className="year-n">
        Année {year} <span>sur {years}</span>
      </span>
      <svg width={width} height="8" aria-hidden="true">
        {shares.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a year of the plan is its place.
          <g key={index} transform={`translate(${index * (side + gap)} 0)`}>
            <rect width={side} height="8" className="year-next" />
            <rect width={side * share} height="8" className="year-past" />
          </g>
        ))}
      </svg>
      <span className="cover">{cover}</span>
    </p>
  );
}
