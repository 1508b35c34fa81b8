/** Whether this run holds the long form of each trial (`npm run trials`) or its short one (`npm test`, `npm run verify`). */
export const inTrials = process.env.MAILLAGE_TRIALS === "1";

/**
 * How many cases a property is tried on.
 * @param {number} runs what `npm run verify` tries
 */
export const drawn = (runs) => (inTrials ? runs * 10 : runs);

/**
 * The time that a test may take.
 * @param {number} milliseconds for its short form
 */
export const within = (milliseconds) => (inTrials ? 900_000 : milliseconds);
