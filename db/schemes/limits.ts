/** Bounds of what is kept of a scheme. Pure: for the browser too. */
export const schemeLimits = {
  name: 200,
  acronym: 40,
  description: 3000,
  cofunding: 1000,
  source: 200,
} as const;

/** Of the address of its source. */
export const sourceLength = 500;
