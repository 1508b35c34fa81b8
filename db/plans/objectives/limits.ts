/** Bounds of the words of an objective. Pure: for the browser too. */
export const objectiveLimits = { label: 300 } as const;

/** Of a block of lines, each of which becomes a row. */
export const linesLimit = 20_000;
