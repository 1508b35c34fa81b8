import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { planStatusOf } from "../actions/facts";
import type { Db } from "../client";
import { onPage, orderedBy, type Page, type Sort } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { figuresOf } from "./figures";
import { type JobFilters, type JobSort, jobSort, jobsKept, joined, ofJobs, ofWhich, realising } from "./rows";
import type { JobWords } from "./shown";
import { jobs, liveJobs } from "./table";

export type Job = NonNullable<Awaited<ReturnType<typeof getJob>>>;
export type JobLine = Awaited<ReturnType<typeof listProjectJobs>>[number];

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
      const [job] = await ofJobs(
        tx
          .select({
            id: liveJobs.id,
            regionId: liveJobs.regionId,
            territoryId: liveJobs.territoryId,
            kind: liveJobs.kind,
            basis: liveJobs.basis,
            contract: liveJobs.contract,
            headcount: liveJobs.headcount,
            fte: liveJobs.fte,
            ...ofWhich(scope),
            datedOn: liveJobs.datedOn,
            proof: liveJobs.proof,
            organisationName: liveJobs.organisationName,
            actionId: liveJobs.actionId,
            planStatus: planStatusOf(liveJobs.actionId),
            ...joined,
            projectId: liveJobs.projectId,
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
          .leftJoin(forecasts, eq(forecasts.id, liveJobs.realisesId))
          .leftJoin(accounts, eq(accounts.id, liveJobs.updatedBy))
          .$dynamic(),
        scope,
        eq(liveJobs.id, id),
      );
      return job ?? null;
    },
    on,
  );
}

function lines(scope: Scope, wanted: SQL, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      ofJobs(
        tx
          .select({
            id: liveJobs.id,
            kind: liveJobs.kind,
            basis: liveJobs.basis,
            contract: joined.contractLabel,
            headcount: liveJobs.headcount,
            fte: liveJobs.fte,
            datedOn: liveJobs.datedOn,
            /** A forecast that living actual jobs realise: shown, no longer counted. */
            realised: sql<boolean>`(${liveJobs.basis} = 'forecast' and ${realising})`,
          })
          .from(liveJobs)
          .$dynamic(),
        scope,
        wanted,
      ).orderBy(sql`${liveJobs.datedOn} desc`, liveJobs.id),
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

export type ListedJob = Awaited<ReturnType<typeof listJobs>>["rows"][number];

/**
 * Jobs that this reader sees and the filters leave, sorted, with the figure of each kind and basis apart. `page` null: all of
 * them. `detailed` when this reader may read the « dont » counts of some rows.
 */
export function listJobs(
  scope: Scope,
  filters: JobFilters,
  sort: Sort<JobSort>,
  page: Page | null,
  words?: JobWords,
  on?: Db,
) {
  const where = jobsKept(scope, filters, words);
  return inScope(
    scope,
    async (tx) => {
      const query = ofJobs(
        tx
          .select({
            id: liveJobs.id,
            kind: liveJobs.kind,
            basis: liveJobs.basis,
            contract: joined.contractLabel,
            headcount: liveJobs.headcount,
            fte: liveJobs.fte,
            ...ofWhich(scope),
            datedOn: liveJobs.datedOn,
            organisationName: liveJobs.organisationName,
            actionId: liveJobs.actionId,
            ...joined,
            projectId: liveJobs.projectId,
            realises: sql<boolean>`(${liveJobs.realisesId} is not null)`,
          })
          .from(liveJobs)
          .$dynamic(),
        scope,
        where,
      ).orderBy(orderedBy(jobSort[sort.key]({ scope, words }), sort.direction, liveJobs.id));
      const figures = await figuresOf(tx, scope, filters, words);
      const total = figures.reduce((sum, { rows }) => sum + rows, 0);
      const detailed = scope.own.length > 0 || scope.staff.length > 0;
      return { rows: await onPage(query, page), total, figures, detailed };
    },
    on,
  );
}
