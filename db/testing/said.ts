import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type postgres from "postgres";

const dialect = new PgDialect({ casing: "snake_case" });

/** Asks what a query of the product says, on a connection of the test's own. */
export function asks<Row extends postgres.MaybeRow>(on: postgres.TransactionSql, query: SQL) {
  const { sql, params } = dialect.sqlToQuery(query);
  return on.unsafe<Row[]>(sql, params as string[]);
}
