/** Bounds of a follow-up note. Pure: for the browser too. */
export const noteLimits = { body: 5_000 } as const;
