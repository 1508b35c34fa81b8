/** Bounds of what a plan holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const planLimits = {
  title: 200,
  deliberation: 100,
  diagnosis: 10_000,
  stakes: 10_000,
  governance: 10_000,
  signatories: 2_000,
  finalReport: 10_000,
  moveReason: 2_000,
  moveReference: 100,
  number: { min: 1, max: 99 },
} as const;
