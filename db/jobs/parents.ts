import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../client";
import { ofOpenPlan, visibleActions } from "../queries/action-facts";
import { liveActions } from "../schema/actions";
import { nomenclatures } from "../schema/nomenclatures";
import { liveProjects } from "../schema/projects";
import { type Scope, withinStaff, withinWritten } from "../scope";
import { type JobWrite, jobs, liveJobs } from "./table";

type Hanging = Pick<JobWrite, "projectId" | "actionId" | "realisesId" | "contract">;

export type JobParents = Awaited<ReturnType<typeof holdJobParents>>;

const named = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/**
 * What declared jobs name, of what this scope may name: kinds of contract, projects, actions of open plans, forecasts. The forecasts
 * are held until the end of the transaction: they keep their kind, basis and action until what realises them is written, and
 * nothing else realises them meanwhile. `realisedBy`: the living jobs that already do.
 */
export async function holdJobParents(tx: Db, scope: Scope, typed: readonly Hanging[]) {
  const forecastIds = named(typed.map(({ realisesId }) => realisesId));
  const held =
    forecastIds.length === 0
      ? []
      : await tx
          .select({
            id: jobs.id,
            territoryId: jobs.territoryId,
            kind: jobs.kind,
            basis: jobs.basis,
            actionId: jobs.actionId,
          })
          .from(jobs)
          .where(and(withinWritten(scope, jobs), inArray(jobs.id, forecastIds), isNull(jobs.deletedAt)))
          .orderBy(jobs.id)
          .for("no key update");
  // After the lock, in a statement of their own.
  const realisers =
    held.length === 0
      ? []
      : await tx
          .select({ id: liveJobs.id, of: liveJobs.realisesId })
          .from(liveJobs)
          .where(inArray(liveJobs.realisesId, forecastIds));
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
  const forecasts = held
    .filter(({ basis, actionId }) => basis === "forecast" && open(actionId))
    .map((forecast) => ({
      ...forecast,
      realisedBy: realisers.flatMap(({ id, of }) => (of === forecast.id ? [id] : [])),
    }));
  return { contracts, projects, actions, forecasts };
}
