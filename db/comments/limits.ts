/** Bounds of a comment. Pure: for the browser too. */
export const commentLimits = { body: 5_000 } as const;
