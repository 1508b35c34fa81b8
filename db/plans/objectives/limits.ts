/** Bounds of the words of an objective. Pure: for the browser too. */
export const objectiveLimits = { label: 300 } as const;
