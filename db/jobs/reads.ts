import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { JobBasis, JobKind } from "../enums";
import { ofOpenPlan, planStatusOf, visibleActions } from "../queries/action-facts";
import { accounts } from "../schema/accounts";
import { liveActions } from "../schema/actions";
import { territories } from "../schema/geography";
import { nomenclatures } from "../schema/nomenclatures";
import { livePlans } from "../schema/plans";
import { liveProjects } from "../schema/projects";
import { inScope, type Scope, withinStaff } from "../scope";
import { ofWhich, realising, visibleJobs } from "./rows";
import { jobs, liveJobs } from "./table";

export type Job = NonNullable<Awaited<ReturnType<typeof getJob>>>;
export type JobLine = Awaited<ReturnType<typeof listProjectJobs>>[number];

const contractOf = and(
  eq(nomenclatures.kind, liveJobs.contractKind),
  eq(nomenclatures.code, liveJobs.contract),
);

const ofProject = (scope: Scope) =>
  and(eq(liveProjects.id, liveJobs.projectId), withinStaff(scope, liveProjects));

type Realiser = { id: string; headcount: number; datedOn: string };

/** Living actual jobs that realise this forecast, oldest first. */
const realisers = sql<Realiser[]>`coalesce((
  select json_agg(json_build_object('id', r.id, 'headcount', r.headcount, 'datedOn', r.dated_on) order by r.dated_on, r.id)
    from ${liveJobs} r where r.realises_id = ${liveJobs}.id), '[]')`;

/** One declared set of jobs with what its page shows, or null when it does not exist for this reader. */
export function getJob(scope: Scope, id: string, on?: Db) {
  const forecasts = alias(jobs, "forecast");
  return inScope(
    scope,
    async (tx) => {
      const [job] = await tx
        .select({
          id: liveJobs.id,
          regionId: liveJobs.regionId,
          territoryId: liveJobs.territoryId,
          territoryName: territories.name,
          territoryKind: territories.kind,
          kind: liveJobs.kind,
          basis: liveJobs.basis,
          contract: liveJobs.contract,
          contractLabel: nomenclatures.label,
          headcount: liveJobs.headcount,
          fte: liveJobs.fte,
          ...ofWhich(scope),
          datedOn: liveJobs.datedOn,
          proof: liveJobs.proof,
          organisationName: liveJobs.organisationName,
          actionId: liveJobs.actionId,
          planStatus: planStatusOf(liveJobs.actionId),
          // Null for those who see the jobs and not the action or the project they came of.
          actionTitle: liveActions.title,
          projectId: liveJobs.projectId,
          projectTitle: liveProjects.title,
          realisesId: liveJobs.realisesId,
          realisesOn: forecasts.datedOn,
          realisesHeadcount: forecasts.headcount,
          realisers,
          /** Some actual jobs, in the bin too, hold this forecast to its kind, basis and action. */
          held: sql<boolean>`exists (select 1 from ${jobs} r where r.realises_id = ${liveJobs}.id)`,
          version: liveJobs.version,
          updatedAt: liveJobs.updatedAt,
          updatedByName: accounts.name,
        })
        .from(liveJobs)
        .innerJoin(territories, eq(territories.id, liveJobs.territoryId))
        .innerJoin(nomenclatures, contractOf)
        .leftJoin(liveActions, eq(liveActions.id, liveJobs.actionId))
        .leftJoin(liveProjects, ofProject(scope))
        .leftJoin(forecasts, eq(forecasts.id, liveJobs.realisesId))
        .leftJoin(accounts, eq(accounts.id, liveJobs.updatedBy))
        .where(and(visibleJobs(scope), eq(liveJobs.id, id)));
      return job ?? null;
    },
    on,
  );
}

function lines(scope: Scope, wanted: SQL, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveJobs.id,
          kind: liveJobs.kind,
          basis: liveJobs.basis,
          contract: nomenclatures.label,
          headcount: liveJobs.headcount,
          fte: liveJobs.fte,
          datedOn: liveJobs.datedOn,
          /** A forecast that living actual jobs realise: shown, no longer counted. */
          realised: sql<boolean>`(${liveJobs.basis} = 'forecast' and ${realising})`,
        })
        .from(liveJobs)
        .innerJoin(nomenclatures, contractOf)
        .where(and(visibleJobs(scope), wanted))
        .orderBy(sql`${liveJobs.datedOn} desc`, liveJobs.id),
    on,
  );
}

/** Jobs that came of a project, realised forecasts included, last dated first. */
export function listProjectJobs(scope: Scope, projectId: string, on?: Db) {
  return lines(scope, eq(liveJobs.projectId, projectId), on);
}

/** Jobs that came of an action, realised forecasts included, last dated first. */
export function listActionJobs(scope: Scope, actionId: string, on?: Db) {
  return lines(scope, eq(liveJobs.actionId, actionId), on);
}

function contracts(tx: Db) {
  return tx
    .select({ value: nomenclatures.code, label: nomenclatures.label })
    .from(nomenclatures)
    .where(eq(nomenclatures.kind, "contract_type"))
    .orderBy(nomenclatures.rank);
}

/** Kinds of contract, in their order. */
export function listContracts(scope: Scope, on?: Db) {
  return inScope(scope, contracts, on);
}

export type JobChoices = Awaited<ReturnType<typeof listJobChoices>>;

type Forecast = {
  id: string;
  territoryId: string;
  kind: JobKind;
  basis: JobBasis;
  headcount: number;
  contract: string;
  datedOn: string;
  actionId: string | null;
  actionTitle: string | null;
  projectId: string | null;
  projectTitle: string | null;
  organisationName: string | null;
};

/**
 * What the form of jobs offers for the territories given: contracts, projects, actions of open plans, and the forecasts that
 * nothing realises yet (those that `jobId` itself realises are offered too) and that no closed plan holds.
 */
export function listJobChoices(scope: Scope, territoryIds: readonly string[], jobId: string | null, on?: Db) {
  const here = sql`any(${`{${territoryIds.join(",")}}`}::uuid[])`;
  return inScope(
    scope,
    async (tx) => {
      const projects = await tx
        .select({
          id: liveProjects.id,
          territoryId: liveProjects.territoryId,
          title: liveProjects.title,
          actionId: liveProjects.actionId,
          organisationName: liveProjects.organisationName,
        })
        .from(liveProjects)
        .where(and(withinStaff(scope, liveProjects), sql`${liveProjects.territoryId} = ${here}`))
        .orderBy(sql`${liveProjects.title} collate "fr-x-icu"`);
      const actions = await tx
        .select({
          id: liveActions.id,
          territoryId: liveActions.territoryId,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
        })
        .from(liveActions)
        .where(and(visibleActions(scope), ofOpenPlan, sql`${liveActions.territoryId} = ${here}`))
        .orderBy(
          sql`(select p.starts_on from ${livePlans} p where p.id = ${liveActions.planId}) desc nulls last`,
          sql`array_position(array['local_animation', 'pooling', 'project_support'], ${liveActions.axis})`,
          liveActions.number,
        );
      const forecasts: Forecast[] = await tx
        .select({
          id: liveJobs.id,
          territoryId: liveJobs.territoryId,
          kind: liveJobs.kind,
          basis: liveJobs.basis,
          headcount: liveJobs.headcount,
          contract: nomenclatures.label,
          datedOn: liveJobs.datedOn,
          actionId: liveJobs.actionId,
          actionTitle: liveActions.title,
          projectId: liveJobs.projectId,
          projectTitle: liveProjects.title,
          organisationName: liveJobs.organisationName,
        })
        .from(liveJobs)
        .innerJoin(nomenclatures, contractOf)
        .leftJoin(liveActions, eq(liveActions.id, liveJobs.actionId))
        .leftJoin(liveProjects, ofProject(scope))
        .where(
          sql`${visibleJobs(scope)} and ${liveJobs.territoryId} = ${here} and ${liveJobs.basis} = 'forecast' and ${liveJobs.id} is distinct from ${jobId}::uuid
            and not exists (select 1 from ${liveJobs} r where r.realises_id = ${liveJobs}.id and r.id is distinct from ${jobId}::uuid)
            and (${liveJobs.actionId} is null or ${ofOpenPlan})`,
        )
        .orderBy(liveJobs.datedOn, liveJobs.id);
      return { contracts: await contracts(tx), projects, actions, forecasts };
    },
    on,
  );
}
