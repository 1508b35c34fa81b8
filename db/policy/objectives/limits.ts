/** Bounds of what is kept of an objective of the Région. Pure: for the browser too. */
export const regionalObjectiveLimits = { label: 300, rank: { min: 1, max: 999 } } as const;
