/** Bounds of a step of an action: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const stepLimits = { label: 200, weight: { min: 1, max: 100 } } as const;

/** Places of the living steps of one action: it has no more of them. */
export const stepPlaces = { min: 1, max: 100 } as const;
