/** Bounds of what is kept of a contact of a scheme. Pure: for the browser too. */
export const schemeContactLimits = { organisation: 200, phone: 40, email: 254 } as const;

/** Of the address of its page. */
export const contactUrlLength = 500;
