import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { ofOpenPlan } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { axes, type JobBasis, type JobKind } from "../enums";
import { placeIn } from "../kernel/checks";
import { filteredTerms, offeredTerms } from "../nomenclatures/choices";
import { livePlans } from "../plans/table";
import { liveProjects } from "../projects/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { joined, ofJobs } from "./rows";
import { liveJobs } from "./table";

/** Kinds of contract, in their order: what the filter offers. */
export function listContracts(scope: Scope, on?: Db) {
  return inScope(scope, (tx) => filteredTerms(tx, "contract_type"), on);
}

/** Kinds of contract that the form offers, and that of the job that it changes. */
async function contracts(tx: Db, jobId: string | null) {
  const own = jobId
    ? await tx.select({ contract: liveJobs.contract }).from(liveJobs).where(eq(liveJobs.id, jobId))
    : [];
  const offered = await offeredTerms(
    tx,
    ["contract_type"],
    own.map(({ contract }) => contract),
  );
  return offered.map(({ value, label }) => ({ value, label }));
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
          placeIn(axes, liveActions.axis),
          liveActions.number,
        );
      const forecasts: Forecast[] = await ofJobs(
        tx
          .select({
            id: liveJobs.id,
            territoryId: liveJobs.territoryId,
            kind: liveJobs.kind,
            basis: liveJobs.basis,
            headcount: liveJobs.headcount,
            contract: joined.contractLabel,
            datedOn: liveJobs.datedOn,
            actionId: liveJobs.actionId,
            ...joined,
            projectId: liveJobs.projectId,
            organisationName: liveJobs.organisationName,
          })
          .from(liveJobs)
          .$dynamic(),
        scope,
        sql`${liveJobs.territoryId} = ${here} and ${liveJobs.basis} = 'forecast' and ${liveJobs.id} is distinct from ${jobId}::uuid
            and not exists (select 1 from ${liveJobs} r where r.realises_id = ${liveJobs}.id and r.id is distinct from ${jobId}::uuid)
            and (${liveJobs.actionId} is null or ${ofOpenPlan})`,
      ).orderBy(liveJobs.datedOn, liveJobs.id);
      return { contracts: await contracts(tx, jobId), projects, actions, forecasts };
    },
    on,
  );
}
