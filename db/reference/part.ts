import type { TransactionSql } from "postgres";

/** A part of the reference data: JSON text, whose digest tells whether it is loaded, and what writes it whole. */
export type ReferencePart = {
  name: string;
  payload: string;
  insert: (sql: TransactionSql, payload: string) => PromiseLike<unknown>;
};
