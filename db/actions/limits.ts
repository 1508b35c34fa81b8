/** Bounds of what an action holds: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const actionLimits = {
  title: 200,
  description: 5_000,
  expectedResult: 1_000,
  statusReason: 1_000,
  result: 1_000,
  blockedReason: 1_000,
  unblockingCondition: 1_000,
  /** What a person does, and who they are. */
  ...{ leadFunction: 150, leadName: 100, electedFunction: 150, electedName: 100 },
  /** Full-time equivalents that it aims at. */
  targetFte: { min: 0, max: 10_000 },
  /** Of an axis: numbers are given once, those of deleted actions too. */
  number: { min: 1, max: 999 },
  progress: { min: 0, max: 100 },
} as const;

/** What links tie to an action: ids of rows, codes of terms and of communes. */
export const linkedToActions = [
  ...(["associates", "regionalObjectives", "partners", "audiences", "sectors", "communes"] as const),
] as const;
