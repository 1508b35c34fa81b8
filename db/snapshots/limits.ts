/** Bounds of what is typed of a snapshot: the CHECKs and the dictionary both read them. Pure: for the browser too. */
export const snapshotLimits = { label: 200 } as const;
