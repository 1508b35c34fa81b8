/** Bounds of a line of budget, and of an amount in cents: the CHECKs and the dictionary both read them. Pure: for the browser too. */
export const budgetLimits = {
  label: 200,
  year: { min: 2000, max: 2100 },
  /** Cents. */
  plannedCents: { min: 0, max: 100_000_000_000 },
  actualCents: { min: 0, max: 100_000_000_000 },
  comment: 1_000,
} as const;
