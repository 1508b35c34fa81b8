/** Bounds of what an account holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const accountLimits = { name: 120, email: 254 } as const;

/** Fewest and most characters (code points) of a passphrase. */
export const passphraseSize = { least: 15, most: 1_000 } as const;

/** Days during which the link of an invitation opens its account. */
export const invitationDays = 7;
