/**
 * What was looked at, how it is, and the sentence that says it; « wrong » is to be settled.
 * @typedef {{ subject: string, level: "well" | "note" | "wrong", says: string }} Finding
 */

/**
 * @param {string} subject
 * @param {string} says
 * @returns {Finding}
 */
export const wrong = (subject, says) => ({ subject, level: "wrong", says });

/**
 * @param {string} subject
 * @param {string} says
 * @returns {Finding}
 */
export const well = (subject, says) => ({ subject, level: "well", says });

/**
 * @param {string} subject
 * @param {string} says
 * @returns {Finding}
 */
export const note = (subject, says) => ({ subject, level: "note", says });
