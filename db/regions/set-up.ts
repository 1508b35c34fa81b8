import "server-only";
import { type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";

/** What the check-list of setting up counts in a Région. */
export type SetUpCounts = Record<
  | "departements"
  | "territories"
  | "epci"
  | "epciLeft"
  | "organisations"
  | "accounts"
  | "officers"
  | "withoutAgent"
  | "plans"
  | "withoutPlan"
  | "schemes"
  | "objectives"
  | "operations",
  number
> & { policy: boolean };

/** How much of each the example of 2009 holds. */
export type ExampleCounts = Record<
  "organisations" | "objectives" | "operations" | "schemes" | "contacts",
  number
>;

/** Counts of a Région on a day (YYYY-MM-DD), to who sets it up and reads no plan; null to anybody else. */
export function countSetUp(scope: Scope, regionId: string, day: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx.execute<{ counts: SetUpCounts | null }>(
        sql`select app.set_up_counts(${regionId}::uuid, ${day}::date) as counts`,
      );
      return row?.counts ?? null;
    },
    on,
  );
}

/** How much the example holds. */
export function countExample(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx.execute<{ counts: ExampleCounts | null }>(
        sql`select app.example_counts() as counts`,
      );
      return row?.counts ?? null;
    },
    on,
  );
}

/** Whether a row is of the example of 2009, as it came: `id` is a column of `table`, by its name in the database. */
export const isExample = (table: string, id: SQLWrapper) =>
  sql<boolean>`exists (select 1 from example_row e where e.table_name = ${table} and e.row_id = ${id})`;
