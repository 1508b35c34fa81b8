/** Bounds of what is kept of a Région: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const regionLimits = {
  name: 120,
  shortName: 40,
  contactService: 200,
  contactEmail: 254,
  contactPhone: 40,
} as const;

/** What a Région is called until it is named. */
export const unnamedRegion = "Votre Région";

/** The civil times in which a Région of France lives. */
export const timeZones = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
] as const;

export type TimeZone = (typeof timeZones)[number];

/** Steps of setting up, in their order. */
export const setUpSteps = ["region", "territories", "organisations", "accounts", "plans", "policy"] as const;

export type SetUpStep = (typeof setUpSteps)[number];
