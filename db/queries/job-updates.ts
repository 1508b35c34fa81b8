import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { type JobWrite, jobs } from "../jobs/table";
import { type Scope, withinWritten, writeInScope } from "../scope";
import { createOnce, outcomeOf, type Target, writeVersion } from "./writes";

/** The forecast that the jobs realise changed during the entry: it has no longer their kind, or left them without an origin. */
export class ForecastChanged extends Error {}

/** Declares jobs in a territory, once a request. Answers the id; throws as updateJob() does. */
export function createJob(
  scope: Scope,
  requestKey: string,
  place: { regionId: string; territoryId: string },
  fields: JobWrite,
  on?: Db,
): Promise<string> {
  const { regionId, territoryId } = place;
  const run = (tx: Db) =>
    createOnce(tx, scope, requestKey, async (id) => {
      const settled = await ofItsForecast(tx, scope, fields);
      if (!settled) throw new ForecastChanged();
      await tx.insert(jobs).values({ id, regionId, territoryId, ...settled });
    });
  return writeInScope(scope, run, on);
}

/**
 * Writes every field of the form; the territory never changes. Actual jobs take the action of the forecast that they realise.
 * Throws when a project, an action or a forecast chosen is in the bin, or ForecastChanged; `locked` when actual jobs (in the
 * bin too) hold this forecast and it would change what they hold.
 */
export function updateJob(scope: Scope, target: Target, fields: JobWrite, on?: Db): Promise<Outcome> {
  const run = async (tx: Db): Promise<Outcome> => {
    // The forecast before what realises it: every write takes its locks in this order.
    const settled = await ofItsForecast(tx, scope, fields);
    // A stale form is a conflict, and a request sent again a success, whatever the row has become.
    if (await isCurrent(tx, scope, target)) {
      if (!settled) throw new ForecastChanged();
      if (await loosensForecast(tx, scope, target.id, settled)) return "locked";
    }
    const change = settled ?? fields;
    return outcomeOf(await writeVersion(tx, scope, jobs, withinWritten(scope, jobs), target, change));
  };
  return writeInScope(scope, run, on);
}

/**
 * The fields with the action of the forecast that they realise, as it is now: who reads a forecast through a shared action
 * reads what realises it, and no longer counts it. Null when it is no forecast of their kind any more, or left them no origin.
 */
async function ofItsForecast(tx: Db, scope: Scope, fields: JobWrite): Promise<JobWrite | null> {
  if (fields.realisesId === null) return fields;
  // FOR SHARE: it keeps its kind, basis and action until these jobs are written, which hold them from then on.
  const [forecast] = await tx
    .select({ kind: jobs.kind, basis: jobs.basis, actionId: jobs.actionId })
    .from(jobs)
    .where(and(withinWritten(scope, jobs), eq(jobs.id, fields.realisesId)))
    .for("share");
  if (forecast?.basis !== "forecast" || forecast.kind !== fields.kind) return null;
  const settled = { ...fields, actionId: forecast.actionId ?? fields.actionId };
  return settled.projectId || settled.actionId || settled.organisationName ? settled : null;
}

/** Is the row still at the version that the form was read from? */
async function isCurrent(tx: Db, scope: Scope, target: Target): Promise<boolean> {
  // FOR UPDATE: jobs that would realise this forecast wait for it, and find it as it will have been written.
  const [row] = await tx
    .select({ version: jobs.version })
    .from(jobs)
    .where(and(withinWritten(scope, jobs), eq(jobs.id, target.id)))
    .for("update");
  return row?.version === target.version;
}

/**
 * Would this change what the jobs that realise a forecast hold: that it is one, of their kind, and comes of their action or of
 * none? They are read, not locked: each of them locks the forecast before it changes what is compared here.
 */
async function loosensForecast(tx: Db, scope: Scope, id: string, fields: JobWrite): Promise<boolean> {
  const realisers = await tx
    .select({ kind: jobs.kind, actionId: jobs.actionId })
    .from(jobs)
    .where(and(withinWritten(scope, jobs), eq(jobs.realisesId, id)));
  return realisers.some(
    ({ kind, actionId }) =>
      fields.basis !== "forecast" ||
      fields.kind !== kind ||
      (fields.actionId !== null && fields.actionId !== actionId),
  );
}
