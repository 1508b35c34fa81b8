import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import type { JobBasis, JobKind, Outcome } from "../enums";
import { jobs } from "../schema/jobs";
import { type Scope, withinWritten, writeInScope } from "../scope";
import { createOnce, outcomeOf, type Target, writeVersion } from "./writes";

/** What the form of jobs writes; « dont » counts are null when unknown. */
export type JobFields = {
  kind: JobKind;
  basis: JobBasis;
  contract: string;
  headcount: number;
  fte: number;
  women: number | null;
  inclusion: number | null;
  young: number | null;
  seniors: number | null;
  qpv: number | null;
  disabled: number | null;
  longTermUnemployed: number | null;
  datedOn: string;
  proof: string;
  projectId: string | null;
  actionId: string | null;
  organisationName: string | null;
  realisesId: string | null;
};

/** Declares jobs in a territory, once a request. Answers the id; throws when their project, action or forecast is in the bin. */
export function createJob(
  scope: Scope,
  requestKey: string,
  place: { regionId: string; territoryId: string },
  fields: JobFields,
  on?: Db,
): Promise<string> {
  const { regionId, territoryId } = place;
  return writeInScope(
    scope,
    (tx) =>
      createOnce(tx, scope, requestKey, (id) =>
        tx.insert(jobs).values({ id, regionId, territoryId, ...fields }),
      ),
    on,
  );
}

/**
 * Writes every field of the form; the territory never changes. Throws when a project, an action or a forecast chosen is
 * in the bin; `locked` when actual jobs (in the bin too) realise this forecast and its kind, basis or action would change.
 */
export function updateJob(scope: Scope, target: Target, fields: JobFields, on?: Db): Promise<Outcome> {
  const run = async (tx: Db): Promise<Outcome> => {
    if (await loosensForecast(tx, scope, target.id, fields)) return "locked";
    return outcomeOf(await writeVersion(tx, scope, jobs, withinWritten(scope, jobs), target, fields));
  };
  return writeInScope(scope, run, on);
}

async function loosensForecast(tx: Db, scope: Scope, id: string, fields: JobFields): Promise<boolean> {
  const wall = withinWritten(scope, jobs);
  // FOR UPDATE: jobs that would realise this forecast wait until its kind and basis are written.
  await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(wall, eq(jobs.id, id)))
    .for("update");
  const realisers = await tx
    .select({ kind: jobs.kind, actionId: jobs.actionId })
    .from(jobs)
    .where(and(wall, eq(jobs.realisesId, id)))
    .for("update");
  return realisers.some(
    ({ kind, actionId }) =>
      fields.basis !== "forecast" ||
      fields.kind !== kind ||
      (fields.actionId !== null && fields.actionId !== actionId),
  );
}
