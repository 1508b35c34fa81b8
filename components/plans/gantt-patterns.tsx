/** What is on hold or abandoned, in the bars of a calendar: once in a page that draws <GanttBar>. */
export function GanttPatterns() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
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
