/** How long the base of an export is kept: a sheet is sent back within the year. */
export const exportLimits = { days: 400 } as const;
