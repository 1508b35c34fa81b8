import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { audits } from "../audit/table";
import type { Db } from "../client";
import { pageColumns } from "../kernel/columns";
import { inScope, type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { getEditedPlde } from "./plde/reads";
import { livePlans } from "./table";

/** A living plan that this reader writes and its PLDE, each with its version and who saved it; null otherwise. */
export function getEditedPlan(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          plan: {
            ...pageColumns(livePlans, ["pldeId", "previousPlanId", "number", "closedOn"]),
            territoryName: territories.name,
            territoryKind: territories.kind,
            updatedByName: accounts.name,
          },
          pldeId: livePlans.pldeId,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .leftJoin(accounts, eq(accounts.id, livePlans.updatedBy))
        .where(and(withinStaff(scope, livePlans), eq(livePlans.id, id)));
      const plde = row && (await getEditedPlde(scope, row.pldeId, tx));
      return plde ? { plan: row.plan, plde } : null;
    },
    on,
  );
}

/** What the last write on a plan changed, by the names of its columns in the database; nothing where the scope does not write it. */
export function listLastChanged(scope: Scope, id: string, on?: Db): Promise<string[]> {
  return inScope(
    scope,
    async (tx) => {
      const [last] = await tx
        .select({ changes: audits.changes })
        .from(audits)
        .innerJoin(livePlans, eq(livePlans.id, audits.rowId))
        .where(and(withinStaff(scope, livePlans), eq(audits.tableName, "plan"), eq(audits.rowId, id)))
        .orderBy(desc(audits.id))
        .limit(1);
      return Object.keys(last?.changes ?? {});
    },
    on,
  );
}
