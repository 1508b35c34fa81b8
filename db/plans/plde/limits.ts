/** Bounds of what a PLDE holds. Pure: for the browser too. */
export const pldeLimits = { title: 200, priorities: 10_000, documents: 5_000 } as const;
