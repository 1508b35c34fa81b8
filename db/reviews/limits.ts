/** Bounds of what the Région writes of a plan. Pure: for the browser too. */
export const reviewLimits = { body: 5_000 } as const;
