/** Bounds of an answer to the Région. Pure: for the browser too. */
export const replyLimits = { body: 5_000 } as const;
