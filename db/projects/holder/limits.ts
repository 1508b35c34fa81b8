/** Bounds of the personal data of a holder. Pure: for the browser too. */
export const holderLimits = { name: 200, phone: 40, email: 254 } as const;
