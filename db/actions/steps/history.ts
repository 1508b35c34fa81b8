import { and, desc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { audits } from "../../audit/table";
import type { Db } from "../../client";
import { steps } from "./table";

/** Newest recorded changes of the steps of an action (`ids`: those that the reader sees), the bin included, with their words of today. */
export const listStepChanges = (tx: Db, ids: SQLWrapper, limit: number) =>
  tx
    .select({
      id: audits.id,
      gesture: sql<string>`${audits.beganAt}::text`,
      at: audits.at,
      operation: audits.operation,
      changes: audits.changes,
      author: accounts.name,
      label: steps.label,
    })
    .from(audits)
    .innerJoin(steps, eq(steps.id, audits.rowId))
    .leftJoin(accounts, eq(accounts.id, audits.actorId))
    .where(
      and(
        eq(audits.tableName, "step"),
        inArray(audits.operation, ["insert", "update"]),
        sql`${steps.actionId} in ${ids}`,
      ),
    )
    .orderBy(desc(audits.id))
    .limit(limit);
