import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { planStatusOf } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { pageColumns } from "../kernel/columns";
import { idList } from "../kernel/ids";
import type { Page, Sort } from "../kernel/lists";
import { onPage, orderedBy } from "../kernel/lists";
import { byHundreds, idsInOrder, idsOf, placesOf } from "../kernel/paged";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { figuresOf } from "./figures";
import { type JobFilters, type JobSort, jobSort, jobsKept, joined, ofJobs, ofWhich, realising } from "./rows";
import { type JobWords, jobOwn } from "./shown";
import { jobs, liveJobs, namesOfWhich } from "./table";

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
            ...pageColumns(liveJobs, ["contractKind", "realisesBasis", ...namesOfWhich]),
            ...ofWhich(scope),
            planStatus: planStatusOf(liveJobs.actionId),
            ...joined,
            realisesOn: forecasts.datedOn,
            realisesHeadcount: forecasts.headcount,
            realisers,
            /** Some actual jobs, in the bin too, hold this forecast to its kind, basis and action. */
            held: sql<boolean>`exists (select 1 from ${jobs} r where r.realises_id = ${liveJobs}.id)`,
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

/** What a list reads of the jobs themselves, while it puts them in order. */
const listed = (tx: Db, scope: Scope) =>
  tx
    .select({
      ...jobOwn,
      ...ofWhich(scope),
      territoryId: liveJobs.territoryId,
      realises: sql<boolean>`(${liveJobs.realisesId} is not null)`,
    })
    .from(liveJobs)
    .$dynamic();

type Hanging = { territoryId: string; contract: string; actionId: string | null; projectId: string | null };

/** Rows of a list with what they hang on: read once for all of them, after they are chosen and in order. */
async function withTheirs<Row extends Hanging>(tx: Db, scope: Scope, rows: readonly Row[]) {
  if (rows.length === 0) return [];
  const titles = (found: Iterable<{ id: string; title: string }>) =>
    new Map([...found].map(({ id, title }) => [id, title]));
  const contracts = titles(
    await tx
      .select({ id: nomenclatures.code, title: nomenclatures.label })
      .from(nomenclatures)
      .where(eq(nomenclatures.kind, "contract_type")),
  );
  const among = (column: PgColumn, ids: (string | null)[]) => sql`${column} = any(${idList(idsOf(ids))})`;
  const ofActions = titles(
    await tx
      .select({ id: liveActions.id, title: liveActions.title })
      .from(liveActions)
      .where(
        among(
          liveActions.id,
          rows.map(({ actionId }) => actionId),
        ),
      ),
  );
  const ofProjects = titles(
    await tx
      .select({ id: liveProjects.id, title: liveProjects.title })
      .from(liveProjects)
      .where(
        and(
          withinStaff(scope, liveProjects),
          among(
            liveProjects.id,
            rows.map(({ projectId }) => projectId),
          ),
        ),
      ),
  );
  const places = await placesOf(
    tx,
    rows.map(({ territoryId }) => territoryId),
  );
  return rows.map(({ territoryId, ...row }) => ({
    ...row,
    territoryName: places.get(territoryId)?.name ?? "",
    territoryKind: places.get(territoryId)?.kind ?? null,
    contract: contracts.get(row.contract) ?? row.contract,
    actionTitle: ofActions.get(row.actionId ?? "") ?? null,
    projectTitle: ofProjects.get(row.projectId ?? "") ?? null,
  }));
}

/** This reader may read the « dont » counts of some rows. */
export const isDetailed = (scope: Scope): boolean => scope.own.length > 0 || scope.staff.length > 0;

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
      const order = orderedBy(jobSort[sort.key]({ scope, words }), sort.direction, liveJobs.id);
      const query = ofJobs(listed(tx, scope), scope, where).orderBy(order);
      const rows = await withTheirs(tx, scope, await onPage(query, page));
      const figures = await figuresOf(tx, scope, filters, words);
      const total = figures.reduce((sum, { rows }) => sum + rows, 0);
      return { rows, total, figures, detailed: isDetailed(scope) };
    },
    on,
  );
}

/** Every row of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readJobs(scope: Scope, filters: JobFilters, sort: Sort<JobSort>, words?: JobWords) {
  const where = jobsKept(scope, filters, words);
  const order = orderedBy(jobSort[sort.key]({ scope, words }), sort.direction, liveJobs.id);
  const ids = await idsInOrder(scope, (tx) =>
    ofJobs(tx.select({ id: liveJobs.id }).from(liveJobs).$dynamic(), scope, where).orderBy(order),
  );
  return byHundreds(scope, ids, async (tx, among) =>
    withTheirs(tx, scope, await ofJobs(listed(tx, scope), scope, among(liveJobs.id))),
  );
}
