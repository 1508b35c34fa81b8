/** Bounds of what is kept of a territory: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const territoryLimits = {
  name: 120,
  leadOrganisation: 200,
} as const;

/** Of the reason for which a territory is closed, which only one that is closed has. */
export const closedWhyLength = 500;

/** Of the word of a territory in addresses. */
export const slugLength = 60;

/** What changes a territory on a day: a closed set, kept with what each found. */
export const territoryVerbs = ["perimeter", "close", "reopen", "merge", "split", "rename"] as const;
export type TerritoryVerb = (typeof territoryVerbs)[number];

/** Of the reason for which a change is taken back, and of the words that say which it was. */
export const changeWhyLength = 500;
