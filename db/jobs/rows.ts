import "server-only";
import { and, count, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { type Axis, type JobBasis, type JobKind, jobKinds } from "../enums";
import { idList } from "../queries/action-facts";
import {
  french,
  inPlaces,
  matching,
  onPage,
  ordered,
  type Page,
  type PlaceFilter,
  type Sort,
} from "../queries/lists";
import { type JobWords, originOfJob, shownByJob } from "../queries/shown";
import { actionTerritories, liveActions } from "../schema/actions";
import { territories } from "../schema/geography";
import { nomenclatures } from "../schema/nomenclatures";
import { liveProjects } from "../schema/projects";
import { inScope, type Scope, withinLinked, withinStaff } from "../scope";
import { liveJobs } from "./table";

export const jobSorts = ["date", "territoire", "origine", "effectif", "etp"] as const;
export type JobSort = (typeof jobSorts)[number];

export type JobListFilters = PlaceFilter & {
  search?: string;
  words?: JobWords;
  kind?: JobKind;
  basis?: JobBasis;
  contract?: string;
  /** Of the action of the jobs; those of a project without action belong to the support of projects. */
  axis?: Axis | "none";
  projectId?: string;
  actionId?: string;
  /** Dated in the period; null: any day. */
  period: { start: string; end: string } | null;
};

export type ListedJob = Awaited<ReturnType<typeof listJobs>>["rows"][number];

/** Some living actual jobs realise this row. */
export const realising = sql`exists (select 1 from ${liveJobs} r where r.realises_id = ${liveJobs}.id)`;

/** Counted in figures: actual, or a forecast that no living actual realises. */
const counted = sql<boolean>`(${liveJobs.basis} = 'actual' or not ${realising})`;

// Never through the project: those who read figures only would count fewer jobs than the others.
export const axisOf = sql<Axis | null>`coalesce((select a.axis from ${liveActions} a where a.id = ${liveJobs.actionId}),
  case when ${liveJobs.projectId} is not null then 'project_support' end)`;

/** Living jobs that a reader sees: of the territories and regions read, or of an action shared with them. */
export function visibleJobs(scope: Scope): SQL {
  const shared = sql`(select j.id from ${liveJobs} j join ${actionTerritories} l on l.action_id = j.action_id
    where l.territory_id = any(${idList(scope.read)}))`;
  return withinLinked(scope, liveJobs, shared);
}

/**
 * The « dont » counts of a row, for the agents of its territory and the staff of its Région alone (decision 0016): null for any
 * other reader, whom `detailed` tells from an unknown count.
 */
export function ofWhich(scope: Scope) {
  const close = withinStaff(scope, liveJobs);
  const known = (count: PgColumn) => sql<number | null>`case when ${close} then ${count} end`;
  return {
    detailed: sql<boolean>`(${close})`,
    women: known(liveJobs.women),
    inclusion: known(liveJobs.inclusion),
    young: known(liveJobs.young),
    seniors: known(liveJobs.seniors),
    qpv: known(liveJobs.qpv),
    disabled: known(liveJobs.disabled),
    longTermUnemployed: known(liveJobs.longTermUnemployed),
  };
}

/** The WHERE of every list and figure of jobs, over liveJobs joined with territories. A realised forecast is left out. */
export function jobsWhere(scope: Scope, filters: JobListFilters): SQL | undefined {
  const { period } = filters;
  return and(
    visibleJobs(scope),
    counted,
    inPlaces(filters, liveJobs),
    matching(filters.search, ...shownByJob(scope, filters.words)),
    filters.kind ? eq(liveJobs.kind, filters.kind) : undefined,
    filters.basis ? eq(liveJobs.basis, filters.basis) : undefined,
    filters.contract ? eq(liveJobs.contract, filters.contract) : undefined,
    filters.axis ? (filters.axis === "none" ? isNull(axisOf) : eq(axisOf, filters.axis)) : undefined,
    filters.projectId ? eq(liveJobs.projectId, filters.projectId) : undefined,
    filters.actionId ? eq(liveJobs.actionId, filters.actionId) : undefined,
    period ? sql`${liveJobs.datedOn} between ${period.start}::date and ${period.end}::date` : undefined,
  );
}

const sortColumns = (scope: Scope, words?: JobWords): Record<JobSort, SQL> => ({
  date: sql`${liveJobs.datedOn}`,
  territoire: french(territories.name),
  origine: french(sql`(${originOfJob(scope, words)})`),
  effectif: sql`${liveJobs.headcount}`,
  etp: sql`${liveJobs.fte}`,
});

/** One of the four figures: rows, headcount and FTE of one kind and basis. Null, not zero, when nothing is known. */
export type JobFigure = {
  kind: JobKind;
  basis: JobBasis;
  rows: number;
  headcount: number | null;
  fte: number | null;
};

/**
 * The figures of a selection, always in the same order and never added up; those that the filters exclude are left out. Zero,
 * not null, as soon as one actual job of whatever kind and axis is declared in the same place and days.
 */
async function figuresOf(tx: Db, scope: Scope, filters: JobListFilters): Promise<JobFigure[]> {
  const { territory, departement, projectId, actionId, period } = filters;
  // Jobs of no axis say nothing of an axis: they make no zero of it.
  const ofSomeAxis = filters.axis && filters.axis !== "none" ? isNotNull(axisOf) : undefined;
  const around = and(
    jobsWhere(scope, { territory, departement, projectId, actionId, period, basis: "actual" }),
    ofSomeAxis,
  );
  const [known] = await tx
    .select({ rows: count() })
    .from(liveJobs)
    .innerJoin(territories, eq(territories.id, liveJobs.territoryId))
    .where(around);
  const found = await tx
    .select({
      kind: liveJobs.kind,
      basis: liveJobs.basis,
      rows: count(),
      headcount: sql`sum(${liveJobs.headcount})`.mapWith(Number),
      fte: sql`sum(${liveJobs.fte})`.mapWith(Number),
    })
    .from(liveJobs)
    .innerJoin(territories, eq(territories.id, liveJobs.territoryId))
    .where(jobsWhere(scope, filters))
    .groupBy(liveJobs.kind, liveJobs.basis);
  const none = (basis: JobBasis) => (basis === "actual" && known && known.rows > 0 ? 0 : null);
  return jobKinds
    .flatMap((kind) => (["actual", "forecast"] as const).map((basis) => ({ kind, basis })))
    .filter(({ kind, basis }) => (filters.kind ?? kind) === kind && (filters.basis ?? basis) === basis)
    .map(
      ({ kind, basis }) =>
        found.find((figure) => figure.kind === kind && figure.basis === basis) ?? {
          kind,
          basis,
          rows: 0,
          headcount: none(basis),
          fte: none(basis),
        },
    );
}

/**
 * Jobs that this reader sees and the filters leave, sorted, with the figure of each kind and basis apart. `page` null: all of
 * them. `detailed` when this reader may read the « dont » counts of some rows.
 */
export function listJobs(
  scope: Scope,
  filters: JobListFilters,
  sort: Sort<JobSort>,
  page: Page | null,
  on?: Db,
) {
  const where = jobsWhere(scope, filters);
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({
          id: liveJobs.id,
          territoryName: territories.name,
          kind: liveJobs.kind,
          basis: liveJobs.basis,
          contract: nomenclatures.label,
          headcount: liveJobs.headcount,
          fte: liveJobs.fte,
          ...ofWhich(scope),
          datedOn: liveJobs.datedOn,
          organisationName: liveJobs.organisationName,
          actionId: liveJobs.actionId,
          actionTitle: liveActions.title,
          projectId: liveJobs.projectId,
          /** Null for those who may not read projects by row. */
          projectTitle: liveProjects.title,
          realises: sql<boolean>`(${liveJobs.realisesId} is not null)`,
        })
        .from(liveJobs)
        .innerJoin(territories, eq(territories.id, liveJobs.territoryId))
        .innerJoin(
          nomenclatures,
          and(eq(nomenclatures.kind, liveJobs.contractKind), eq(nomenclatures.code, liveJobs.contract)),
        )
        .leftJoin(liveActions, eq(liveActions.id, liveJobs.actionId))
        .leftJoin(
          liveProjects,
          and(eq(liveProjects.id, liveJobs.projectId), withinStaff(scope, liveProjects)),
        )
        .where(where)
        .orderBy(ordered(sortColumns(scope, filters.words), sort, liveJobs.id))
        .$dynamic();
      const figures = await figuresOf(tx, scope, filters);
      const total = figures.reduce((sum, { rows }) => sum + rows, 0);
      const detailed = scope.own.length > 0 || scope.staff.length > 0;
      return { rows: await onPage(query, page), total, figures, detailed };
    },
    on,
  );
}
