/** Bounds of what an event and its report hold: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const eventLimits = {
  title: 200,
  description: 5_000,
  place: 200,
  organisers: 500,
  statusReason: 1_000,
  organisationsPresent: 2_000,
  followUp: 2_000,
  capacity: { min: 1, max: 100_000 },
  /** Cents. */
  costCents: { min: 0, max: 100_000_000_000 },
  attendance: { min: 0, max: 100_000 },
  contactsToFollow: { min: 0, max: 10_000 },
  satisfaction: { min: 1, max: 5 },
} as const;
