import { sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { schemes } from "./table";
import { schemeWall } from "./wall";

/** Every scheme that this scope reads, held: of two gestures that name one, the second waits and reads what the first wrote. */
export async function holdSchemes(tx: Db, scope: Scope) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('schemes', 0))`);
  return tx
    .select({
      id: schemes.id,
      regionId: schemes.regionId,
      code: schemes.code,
      name: schemes.name,
      rank: schemes.rank,
    })
    .from(schemes)
    .where(schemeWall.known(scope));
}
