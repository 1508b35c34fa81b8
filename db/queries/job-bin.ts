import "server-only";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { jobs } from "../jobs/table";
import { accounts } from "../schema/accounts";
import { territories } from "../schema/geography";
import { nomenclatures } from "../schema/nomenclatures";
import { inScope, type Scope, withinWritten, writeInScope } from "../scope";
import { orHanging, outcomeOf, outOfBin, type Target, toBin, writeVersion } from "./writes";

/** Moves jobs to the bin; `hanging` while living actual jobs realise this forecast. */
export function deleteJob(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const run = async (tx: Db) =>
    outcomeOf(await writeVersion(tx, scope, jobs, withinWritten(scope, jobs), target, toBin(scope)));
  return orHanging(writeInScope(scope, run, on));
}

/** Takes jobs out of the bin; `hanging` while their project, their action or the forecast they realise is in it. */
export function restoreJob(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const run = async (tx: Db) =>
    outcomeOf(await writeVersion(tx, scope, jobs, withinWritten(scope, jobs), target, outOfBin, "deleted"));
  return orHanging(writeInScope(scope, run, on));
}

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
