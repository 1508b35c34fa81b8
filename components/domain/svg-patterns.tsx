/** Once per page, in the layout: the hatch of what is unknown, the bars of what is paused, the strokes of what is given up. */
export function SvgPatterns() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--paper)" />
          <path d="M0 0v6" stroke="var(--nodata)" strokeWidth="2.4" />
        </pattern>
        <pattern id="paused" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--paper)" />
          <rect width="2" height="5" fill="var(--status-planned)" />
        </pattern>
        <pattern id="struck" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect width="12" height="12" fill="var(--line-soft)" />
          <path d="M0 12L12 0" stroke="var(--ink-3)" />
        </pattern>
      </defs>
    </svg>
  );
}
