import type { SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import type { Scope } from "../scope";

/** A table whose rows are placed, versioned and go to the bin. */
export type NounTable = PgTable & {
  id: PgColumn;
  version: PgColumn;
  regionId: PgColumn;
  territoryId: PgColumn;
  deletedAt: PgColumn;
  deletedBy: PgColumn;
};

/** What is asked of a locked row beside its columns: the status of the plan that may lock it, and what the noun adds. */
export type Facts = { planStatus: PlanStatus | null; [name: string]: unknown };

/** What the first wall knows of a noun: its table, whose rows a scope writes, and what its gestures ask of a row. */
export type Wall<Table extends NounTable, Asked extends Facts> = {
  table: Table;
  writable: (scope: Scope) => SQL;
  /** Of these ids, those of living rows that the scope sees. */
  seen: (tx: Db, scope: Scope, ids: readonly string[]) => Promise<string[]>;
  facts: { [Name in keyof Asked]: SQL<Asked[Name]> };
};
