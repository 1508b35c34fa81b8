/** Bounds of what a declaration of jobs holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const jobLimits = {
  headcount: { min: 1, max: 10_000 },
  organisationName: 200,
  proof: 500,
} as const;
