/** Bounds of a funding. Pure: for the browser too. */
const cents = { min: 0, max: 100_000_000_000 } as const;
export const fundingLimits = {
  year: { min: 2000, max: 2100 },
  /** Cents, all four. */
  requestedCents: cents,
  grantedCents: cents,
  committedCents: cents,
  paidCents: cents,
  agreement: 100,
  comment: 1_000,
} as const;
