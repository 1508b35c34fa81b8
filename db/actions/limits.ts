/** Bounds of what an action holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const actionLimits = {
  title: 200,
  description: 5_000,
  expectedResult: 1_000,
  statusReason: 1_000,
  result: 1_000,
  blockedReason: 1_000,
  unblockingCondition: 1_000,
  /** Of an axis: numbers are given once, those of deleted actions too. */
  number: { min: 1, max: 999 },
  progress: { min: 0, max: 100 },
} as const;
