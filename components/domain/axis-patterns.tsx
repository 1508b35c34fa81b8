/** The pattern of each axis, which tells them apart in black and white, and those of what is on hold or abandoned: once in a page that draws <GanttBar>. */
export function AxisPatterns() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern id="pat-1" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--axis-1)" />
          <circle cx="3" cy="3" r="1.1" fill="#fff" />
        </pattern>
        <pattern id="pat-2" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--axis-2)" />
          <path d="M0 0h6M0 0v6" stroke="#fff" strokeWidth="1.2" />
        </pattern>
        <pattern id="pat-3" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--axis-3)" />
          <path d="M0 0h5" stroke="#fff" strokeWidth="1.6" />
        </pattern>
        <pattern id="pat-hold" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--paper)" />
          <path d="M1 0v5" stroke="var(--status-planned)" strokeWidth="2" />
        </pattern>
        <pattern
          id="pat-gone"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="var(--line-soft)" />
          <path d="M0 0v8" stroke="var(--ink-3)" strokeWidth="1.5" />
        </pattern>
      </defs>
    </svg>
  );
}
