/** Bounds of what a project holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const projectLimits = {
  title: 200,
  summary: 5_000,
  organisationName: 200,
  needs: 2_000,
  dropReason: 1_000,
  /** Cents. */
  needsCents: { min: 0, max: 100_000_000_000 },
  resourcesCents: { min: 0, max: 100_000_000_000 },
} as const;
