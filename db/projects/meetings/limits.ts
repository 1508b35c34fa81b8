/** Bounds of what is noted of a contact. Pure: for the browser too. */
export const meetingLimits = { summary: 5_000, nextStep: 500 } as const;
