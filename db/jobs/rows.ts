import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { underPlan } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Axis, JobBasis, JobKind, TerritoryKind } from "../enums";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, inPlaces, matching } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { type JobWords, originOfJob, shownByJob } from "./shown";
import { liveJobs, namesOfWhich } from "./table";
import { jobWall } from "./wall";

/** Some living actual jobs realise this row. */
export const realising = sql`exists (select 1 from ${liveJobs} r where r.realises_id = ${liveJobs}.id)`;

/**
 * Counted in figures: actual, or a forecast that no living actual realises. These are read once, among the rows of the reader: asked row
 * by row, or without the first wall, they cost the pages of every Région.
 */
const counted = (scope: Scope) =>
  sql<boolean>`(${liveJobs.basis} = 'actual' or ${liveJobs.id} not in (
    select ${liveJobs.realisesId} from ${liveJobs} where ${liveJobs.realisesId} is not null and ${jobWall.visible(scope)}))`;

// Never through the project: those who read figures only would count fewer jobs than the others. The action is that of the relation:
// a question of its own is planned again at each place that says the axis, and a figure says it up to fifteen times.
export const axisOf = sql<Axis | null>`coalesce(${liveActions.axis},
  case when ${liveJobs.projectId} is not null then 'project_support' end)`;

/** Of the action of the jobs; those of a project without action belong to the support of projects. */
export const ofAxis = (axis: Axis): SQL => eq(axisOf, axis);

/** Living jobs that a reader sees: of the territories and regions read, or of an action shared with them. */
export const visibleJobs = jobWall.visible;

/**
 * The « dont » counts of a row, for the agents of its territory and the staff of its Région alone (decision 0016): null for any
 * other reader, whom `detailed` tells from an unknown count.
 */
export function ofWhich(scope: Scope) {
  const close = withinStaff(scope, liveJobs);
  const known = namesOfWhich.map(
    (name) => [name, sql<number | null>`case when ${close} then ${liveJobs[name]} end`] as const,
  );
  return {
    detailed: sql<boolean>`(${close})`,
    ...(Object.fromEntries(known) as Record<(typeof namesOfWhich)[number], SQL<number | null>>),
  };
}

/**
 * The relation of jobs: what a query `from(liveJobs)` is joined with, and the first wall. Every list, count, figure and record of theirs
 * starts from it. Its WHERE is given here: a later one would take the place of the wall.
 */
export const ofJobs = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveJobs.territoryId))
    // Every contract has its word: a left join, which costs nothing to who does not show it.
    .leftJoin(
      nomenclatures,
      and(eq(nomenclatures.kind, liveJobs.contractKind), eq(nomenclatures.code, liveJobs.contract)),
    )
    .leftJoin(liveActions, eq(liveActions.id, liveJobs.actionId))
    .leftJoin(liveProjects, and(eq(liveProjects.id, liveJobs.projectId), withinStaff(scope, liveProjects)))
    .where(and(visibleJobs(scope), where)) as unknown as Query & { where: never };

/** The same rows with their territory and axis, for those who count them: what says a row in words costs a plan of its own. */
export const ofJobsCounted = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveJobs.territoryId))
    .leftJoin(liveActions, eq(liveActions.id, liveJobs.actionId))
    .where(and(visibleJobs(scope), where)) as unknown as Query & { where: never };

/** What the relation joins, in words; null to those who see the jobs and not the action or the project that they came of. */
export const joined = {
  territoryName: sql<string>`${territories.name}`,
  territoryKind: sql<TerritoryKind>`${territories.kind}`,
  contractLabel: sql<string>`${nomenclatures.label}`,
  actionTitle: sql<string | null>`${liveActions.title}`,
  projectTitle: sql<string | null>`${liveProjects.title}`,
};

/** Who reads, and in what words rows say their codes. */
type Reading = { scope: Scope; words?: JobWords };

/** What each filter of a list keeps, by its name in an address. */
const jobWhere = {
  recherche: (asked: string, { scope, words }: Reading) => matching(asked, ...shownByJob(scope, words)),
  territoire: (asked: string) => inPlaces({ territory: asked }, liveJobs),
  departement: (asked: string) => inPlaces({ departement: asked }, liveJobs),
  nature: (asked: JobKind) => eq(liveJobs.kind, asked),
  base: (asked: JobBasis) => eq(liveJobs.basis, asked),
  contrat: (asked: string) => eq(liveJobs.contract, asked),
  axe: (asked: Axis | "aucun") => (asked === "aucun" ? isNull(axisOf) : ofAxis(asked)),
  /** Dated in the period; null: any day. */
  periode: (asked: { start: string; end: string } | null) =>
    asked ? sql`${liveJobs.datedOn} between ${asked.start}::date and ${asked.end}::date` : undefined,
  /** Of an action of the plan. */
  plan: (asked: string) => underPlan(liveJobs.actionId, asked),
  projet: (asked: string) => eq(liveJobs.projectId, asked),
  action: (asked: string) => eq(liveJobs.actionId, asked),
};

export type JobFilters = FiltersOf<typeof jobWhere>;

/** What each sort of a list follows, by its name in an address. */
export const jobSort = {
  date: () => sql`${liveJobs.datedOn}`,
  territoire: () => french(territories.name),
  origine: ({ scope, words }: Reading) => french(sql`(${originOfJob(scope, words)})`),
  effectif: () => sql`${liveJobs.headcount}`,
  etp: () => sql`${liveJobs.fte}`,
};

export type JobSort = keyof typeof jobSort;

/** What the filters of a list or a figure keep of the relation. A realised forecast is left out. */
export function jobsKept(scope: Scope, filters: JobFilters, words?: JobWords): SQL | undefined {
  return and(counted(scope), ...keptBy(jobWhere, filters, { scope, words }));
}
