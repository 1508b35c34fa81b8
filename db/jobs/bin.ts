import "server-only";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { nomenclatures } from "../nomenclatures/table";
import { inScope, type Scope, withinWritten } from "../scope";
import { territories } from "../territories/table";
import { jobs } from "./table";

/** « 2 emplois créés (prévision), CDI », with no-break spaces. Same words as jobTitle() of lib/jobs/labels. */
const title = sql<string>`concat(
  case when ${jobs.headcount} = 1 then '1\u00a0emploi' else ${jobs.headcount} || '\u00a0emplois' end,
  case ${jobs.kind} when 'created' then ' créé' else ' maintenu' end,
  case when ${jobs.headcount} > 1 then 's' end,
  case when ${jobs.basis} = 'forecast' then ' (prévision)' end,
  ', ', ${nomenclatures.label})`;

/** Deleted jobs of the territories that this reader writes, last deleted first, with what can() asks of each. */
export function listDeletedJobs(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: jobs.id,
          version: jobs.version,
          title,
          regionId: jobs.regionId,
          territoryId: jobs.territoryId,
          territoryKind: territories.kind,
          territoryName: territories.name,
          deletedAt: sql<Date>`${jobs.deletedAt}`.mapWith(jobs.deletedAt),
          deletedByName: accounts.name,
        })
        .from(jobs)
        .innerJoin(territories, eq(territories.id, jobs.territoryId))
        .innerJoin(
          nomenclatures,
          and(eq(nomenclatures.kind, jobs.contractKind), eq(nomenclatures.code, jobs.contract)),
        )
        .leftJoin(accounts, eq(accounts.id, jobs.deletedBy))
        .where(and(withinWritten(scope, jobs), isNotNull(jobs.deletedAt)))
        .orderBy(desc(jobs.deletedAt), jobs.id),
    on,
  );
}
