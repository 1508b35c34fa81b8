/** Once per page, in the layout: the hatch of what is unknown. */
export function SvgPatterns() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--paper)" />
          <path d="M0 0v6" stroke="var(--nodata)" strokeWidth="2.4" />
        </pattern>
      </defs>
    </svg>
  );
}
