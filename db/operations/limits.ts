/** Bounds of what is kept of a regional operation. Pure: for the browser too. */
export const operationLimits = { label: 120, description: 2000 } as const;
