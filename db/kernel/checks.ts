import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** SQL list of a closed vocabulary. `inlineParams`: a CHECK cannot carry parameters. */
export function oneOf(column: SQLWrapper, values: readonly string[]): SQL {
  return sql`${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`.inlineParams();
}

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
