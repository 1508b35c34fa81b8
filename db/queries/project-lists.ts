import "server-only";
import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Axis, ProjectStage, ProjectStatus } from "../enums";
import { liveActions } from "../schema/actions";
import { communes, territories } from "../schema/geography";
import { nomenclatures } from "../schema/nomenclatures";
import { liveProjects } from "../schema/projects";
import { inScope, type Scope, withinStaff } from "../scope";
import {
  french,
  inPlaces,
  labelled,
  matching,
  onPage,
  ordered,
  type Page,
  type PlaceFilter,
  type Sort,
} from "./lists";
import { type ProjectWords, shownByProject } from "./shown";

export const projectSorts = ["territoire", "titre", "etape", "etat", "contact", "ouverture"] as const;
export type ProjectSort = (typeof projectSorts)[number];

export type ProjectListFilters = PlaceFilter & {
  search?: string;
  words?: ProjectWords;
  stage?: ProjectStage;
  status?: ProjectStatus;
  /** Followed: to qualify, supported or waiting. Dormant: followed, and without contact for 30 days. */
  /** A step agreed, or a point at 12, 24 or 36 months, that is due, whatever the status but dropped. */
  state?: "followed" | "dormant" | "step_due" | "point_due";
  theme?: string;
  /** Of the action that the project belongs to; without action, the support of projects. */
  axis?: Axis;
};

export type ListedProject = Awaited<ReturnType<typeof listProjects>>["rows"][number];

/** Still followed. Same rule as isFollowed() of lib/projects/rules. */
export const followed = sql<boolean>`(${liveProjects.status} in ('to_qualify', 'supported', 'waiting'))`;

/** Followed, and without contact for 30 days. Same rule as isDormant() of lib/projects/rules. */
export function dormant(today: string): SQL<boolean> {
  return sql<boolean>`(${followed} and coalesce(${liveProjects.contactedOn}, ${liveProjects.openedOn}) <= ${today}::date - 30)`;
}

/** What was agreed at the last contact is due: the contact that follows settles it. */
export function stepDue(today: string): SQL<boolean> {
  return sql<boolean>`(${liveProjects.status} <> 'dropped'
    and ${liveProjects.id} in (select app.projects_awaiting_step(${today}::date)))`;
}

/** A point at 12, 24 or 36 months is due: no contact since its day. Same rule as duePoint() of lib/projects/follow-up. */
export function pointDue(today: string): SQL<boolean> {
  const day = sql`(${liveProjects.activityOn} + make_interval(months => months))::date`;
  return sql<boolean>`(${liveProjects.status} <> 'dropped' and exists (
    select 1 from unnest(array[12, 24, 36]) as months
     where ${day} <= ${today}::date and (${liveProjects.contactedOn} is null or ${liveProjects.contactedOn} < ${day})))`;
}

const inState = {
  followed: () => followed,
  dormant,
  step_due: stepDue,
  point_due: pointDue,
} as const;

/** The WHERE of every list and figure of projects by row, over liveProjects joined with territories. */
export function projectsWhere(scope: Scope, filters: ProjectListFilters, today: string): SQL | undefined {
  return and(
    withinStaff(scope, liveProjects),
    inPlaces(filters, liveProjects),
    matching(filters.search, ...shownByProject(filters.words)),
    filters.stage ? eq(liveProjects.stage, filters.stage) : undefined,
    filters.status ? eq(liveProjects.status, filters.status) : undefined,
    filters.state ? inState[filters.state](today) : undefined,
    filters.theme ? eq(liveProjects.theme, filters.theme) : undefined,
    filters.axis
      ? sql`coalesce((select a.axis from ${liveActions} a where a.id = ${liveProjects.actionId}), 'project_support') = ${filters.axis}`
      : undefined,
  );
}

const sortColumns = (words?: ProjectWords): Record<ProjectSort, SQL> => ({
  territoire: french(territories.name),
  titre: french(liveProjects.title),
  // A stage is shown with its number: « 1 Conception ».
  etape: sql`array_position(array['design', 'launch', 'growth'], ${liveProjects.stage})`,
  etat: french(labelled(liveProjects.status, words?.status)),
  contact: sql`coalesce(${liveProjects.contactedOn}, ${liveProjects.openedOn})`,
  ouverture: sql`${liveProjects.openedOn}`,
});

/** Projects that agents and officers see and the filters leave, sorted; never a holder. `page` null: all of them. */
export function listProjects(
  scope: Scope,
  filters: ProjectListFilters,
  sort: Sort<ProjectSort>,
  page: Page | null,
  today: string,
  on?: Db,
) {
  const where = projectsWhere(scope, filters, today);
  return inScope(
    scope,
    async (tx) => {
      const query = tx
        .select({
          id: liveProjects.id,
          territoryName: territories.name,
          title: liveProjects.title,
          organisationName: liveProjects.organisationName,
          commune: communes.name,
          theme: nomenclatures.label,
          stage: liveProjects.stage,
          status: liveProjects.status,
          openedOn: liveProjects.openedOn,
          contactedOn: liveProjects.contactedOn,
          activityOn: liveProjects.activityOn,
        })
        .from(liveProjects)
        .innerJoin(territories, eq(territories.id, liveProjects.territoryId))
        .leftJoin(communes, eq(communes.code, liveProjects.communeCode))
        .leftJoin(
          nomenclatures,
          and(eq(nomenclatures.kind, liveProjects.themeKind), eq(nomenclatures.code, liveProjects.theme)),
        )
        .where(where)
        .orderBy(ordered(sortColumns(filters.words), sort, liveProjects.id))
        .$dynamic();
      const [counted] = await tx
        .select({ total: count() })
        .from(liveProjects)
        .innerJoin(territories, eq(territories.id, liveProjects.territoryId))
        .where(where);
      return { rows: await onPage(query, page), total: counted?.total ?? 0 };
    },
    on,
  );
}

/** Projects in numbers by territory, stage and status, for any reader of the territories: no row is opened. */
export function countProjects(scope: Scope, on?: Db) {
  type Counted = {
    territoryId: string;
    slug: string;
    name: string;
    stage: ProjectStage;
    status: ProjectStatus;
    projects: number;
  };
  return inScope(
    scope,
    async (tx) => [
      ...(await tx.execute<Counted>(sql`
        select t.id as "territoryId", t.slug, t.name, c.stage, c.status, c.projects
          from app.count_projects() c join ${territories} t on t.id = c.territory_id
         order by t.name collate "fr-x-icu"`)),
    ],
    on,
  );
}
