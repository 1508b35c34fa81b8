import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** SQL list of a closed vocabulary. `inlineParams`: a CHECK cannot carry parameters. */
export const oneOf = (column: SQLWrapper, values: readonly string[]): SQL<boolean> =>
  sql<boolean>`${column} in (${listed(values)})`.inlineParams();

/** At least one, each of a closed vocabulary. */
export const someOf = (column: SQLWrapper, values: readonly string[]): SQL<boolean> =>
  sql<boolean>`cardinality(${column}) > 0 and ${column} <@ array[${listed(values)}]::text[]`.inlineParams();

/** The contrary. */
export const noneOf = (column: SQLWrapper, values: readonly string[]): SQL<boolean> =>
  sql<boolean>`${column} not in (${listed(values)})`.inlineParams();

/** The place of a code among those of a vocabulary, in its order, from 1. */
export const placeIn = (values: readonly string[], column: SQLWrapper): SQL =>
  sql`array_position(array[${listed(values)}], ${column})`.inlineParams();

/** Business dates of the product: between 1990 and 2100. */
export function plausible(column: SQLWrapper): SQL {
  return sql`${column} between '1990-01-01' and '2100-12-31'`;
}

/** Text that says something and stays within a size (characters). */
export function filled(column: SQLWrapper, max: number): SQL {
  return sql`length(btrim(${column})) > 0 and char_length(${column}) <= ${max}`.inlineParams();
}

/** A whole number within bounds, both included. */
export function between(column: SQLWrapper, { min, max }: { min: number; max: number }): SQL {
  return sql`${column} between ${min} and ${max}`.inlineParams();
}

export function atMost(column: SQLWrapper, max: number): SQL {
  return sql`char_length(${column}) <= ${max}`.inlineParams();
}

/** The same of a text that its author may withdraw: nothing is left of it then. */
export function filledOrWithdrawn(column: SQLWrapper, max: number, withdrawnAt: SQLWrapper): SQL {
  return sql`case when ${withdrawnAt} is null then ${filled(column, max)} else ${column} = '' end`.inlineParams();
}
