import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** What the database sums, as a number of whole cents. Throws beyond what a number holds exactly (90 thousand billion euros). */
function exactCents(sum: string): number {
  const cents = Number(sum);
  if (!Number.isSafeInteger(cents)) throw new Error(`A sum of ${sum} cents is beyond what is exact.`);
  return cents;
}

/** The sum of a column or of an expression of whole cents; null where nothing is known. */
export const sumOf = (cents: SQLWrapper): SQL<number | null> =>
  sql<number | null>`sum(${cents})`.mapWith(exactCents) as SQL<number | null>;

/** How many rows. */
export const howMany = sql<number>`count(*)::integer`;
