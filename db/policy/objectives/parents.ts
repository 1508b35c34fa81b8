import { sql } from "drizzle-orm";
import type { Db } from "../../client";
import type { Scope } from "../../scope";
import { regionalObjectives } from "./table";
import { regionalObjectiveWall } from "./wall";

/** Every objective of its Régions that this scope reads, held: of two gestures, the second reads what the first wrote. */
export async function holdRegionalObjectives(tx: Db, scope: Scope) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('regional objectives', 0))`);
  return tx
    .select({
      id: regionalObjectives.id,
      regionId: regionalObjectives.regionId,
      code: regionalObjectives.code,
      label: regionalObjectives.label,
    })
    .from(regionalObjectives)
    .where(regionalObjectiveWall.known(scope));
}
