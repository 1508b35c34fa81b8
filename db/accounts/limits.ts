/** Bounds of what an account holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const accountLimits = { name: 120, email: 254 } as const;
