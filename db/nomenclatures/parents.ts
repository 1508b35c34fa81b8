import { asc, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { nomenclatures } from "./table";
import { termWall } from "./wall";

/** Every term that this scope reads, held: of two gestures that name one, the second waits and reads what the first wrote. */
export async function holdTerms(tx: Db, scope: Scope) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('nomenclatures', 0))`);
  return tx
    .select({
      id: nomenclatures.id,
      kind: nomenclatures.kind,
      code: nomenclatures.code,
      label: nomenclatures.label,
      rank: nomenclatures.rank,
      gone: sql<boolean>`(${nomenclatures.deletedAt} is not null)`,
    })
    .from(nomenclatures)
    .where(termWall.known(scope))
    .orderBy(asc(nomenclatures.kind), asc(nomenclatures.rank));
}
