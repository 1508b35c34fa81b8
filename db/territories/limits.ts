/** Bounds of what is kept of a territory: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const territoryLimits = {
  name: 120,
  leadOrganisation: 200,
} as const;

/** Of the reason for which a territory is closed, which only one that is closed has. */
export const closedWhyLength = 500;

/** Of the word of a territory in addresses. */
export const slugLength = 60;
