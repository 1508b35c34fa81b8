/** Bounds of what is kept of a decision. Pure: for the browser too. */
export const decisionLimits = { decidedBy: 120, text: 2_000, owner: 120 } as const;
