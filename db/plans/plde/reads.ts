import "server-only";
import { and, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { pageColumns } from "../../kernel/columns";
import { inScope, type Scope, withinStaff } from "../../scope";
import { livePldes } from "./table";

/** A living PLDE that this reader writes, with its version and who saved it; null otherwise. */
export function getEditedPlde(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [plde] = await tx
        .select({
          ...pageColumns(livePldes, []),
          updatedByName: accounts.name,
        })
        .from(livePldes)
        .leftJoin(accounts, eq(accounts.id, livePldes.updatedBy))
        .where(and(withinStaff(scope, livePldes), eq(livePldes.id, id)));
      return plde ?? null;
    },
    on,
  );
}
