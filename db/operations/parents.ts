import { asc, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { operations } from "./table";
import { operationWall } from "./wall";

/** Every operation that this scope reads, held: of two gestures that name one, the second waits and reads what the first wrote. */
export async function holdOperations(tx: Db, scope: Scope) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('operations', 0))`);
  return tx
    .select({
      id: operations.id,
      regionId: operations.regionId,
      code: operations.code,
      label: operations.label,
      rank: operations.rank,
    })
    .from(operations)
    .where(operationWall.known(scope))
    .orderBy(asc(operations.rank));
}
