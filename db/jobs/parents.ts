import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { ofOpenPlan } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { type Scope, withinStaff, withinWritten } from "../scope";
import { type JobWrite, jobs, liveJobs } from "./table";

type Hanging = Pick<JobWrite, "projectId" | "actionId" | "realisesId" | "contract">;

export type JobParents = Awaited<ReturnType<typeof holdJobParents>>;

const named = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/**
 * Forecasts held until the end of the transaction: they keep their kind, basis and action until what realises them is written, and
 * nothing else realises them meanwhile. `realisedBy`: the living jobs that already do.
 */
async function holdForecasts(tx: Db, scope: Scope, asked: readonly (string | null)[]) {
  const ids = named(asked);
  if (ids.length === 0) return [];
  const held = await tx
    .select({
      id: jobs.id,
      territoryId: jobs.territoryId,
      kind: jobs.kind,
      basis: jobs.basis,
      actionId: jobs.actionId,
    })
    .from(jobs)
    .where(and(withinWritten(scope, jobs), inArray(jobs.id, ids), isNull(jobs.deletedAt)))
    .orderBy(jobs.id)
    .for("no key update");
  // After the lock, in a statement of their own.
  const realisers = await tx
    .select({ id: liveJobs.id, of: liveJobs.realisesId })
    .from(liveJobs)
    .where(inArray(liveJobs.realisesId, ids));
  return held.map((forecast) => ({
    ...forecast,
    realisedBy: realisers.flatMap(({ id, of }) => (of === forecast.id ? [id] : [])),
  }));
}

/**
 * What declared jobs name, of what this scope may name: kinds of contract, projects, actions of open plans, forecasts, which are held.
 * The rest is read: plans and branches are the business of the database's own laws.
 */
export async function holdJobParents(tx: Db, scope: Scope, typed: readonly Hanging[]) {
  const held = await holdForecasts(
    tx,
    scope,
    typed.map(({ realisesId }) => realisesId),
  );
  const projectIds = named(typed.map(({ projectId }) => projectId));
  const projects =
    projectIds.length === 0
      ? []
      : await tx
          .select({ id: liveProjects.id, territoryId: liveProjects.territoryId })
          .from(liveProjects)
          .where(and(withinStaff(scope, liveProjects), inArray(liveProjects.id, projectIds)));
  const actionIds = named([...typed, ...held].map(({ actionId }) => actionId));
  const actions =
    actionIds.length === 0
      ? []
      : await tx
          .select({ id: liveActions.id, territoryId: liveActions.territoryId })
          .from(liveActions)
          .where(and(visibleActions(scope), ofOpenPlan, inArray(liveActions.id, actionIds)));
  const contracts = await tx
    .select({ value: nomenclatures.code })
    .from(nomenclatures)
    .where(
      and(
        eq(nomenclatures.kind, "contract_type"),
        inArray(nomenclatures.code, named(typed.map(({ contract }) => contract))),
      ),
    );
  const open = (actionId: string | null) => actionId === null || actions.some(({ id }) => id === actionId);
  const forecasts = held.filter(({ basis, actionId }) => basis === "forecast" && open(actionId));
  return { contracts, projects, actions, forecasts };
}

/** The forecasts that deleted jobs realised, held, each with the living jobs that realise it now. */
export async function holdRealised(tx: Db, scope: Scope, ids: readonly string[]) {
  const rows = await tx
    .select({ realisesId: jobs.realisesId })
    .from(jobs)
    .where(and(withinWritten(scope, jobs), inArray(jobs.id, [...ids]), isNotNull(jobs.deletedAt)));
  return holdForecasts(
    tx,
    scope,
    rows.map(({ realisesId }) => realisesId),
  );
}
