import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { underPlan } from "../actions/facts";
import { liveActions } from "../actions/table";
import { type Axis, followedProjects, type ProjectStage, type ProjectStatus, projectStages } from "../enums";
import { oneOf, placeIn } from "../kernel/checks";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, inPlaces, labelled, matching } from "../kernel/lists";
import { patience } from "../patience";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { type ProjectWords, shownByProject } from "./shown";
import { liveProjects } from "./table";
import { projectWall } from "./wall";

/** Living projects that a reader sees by row: the agents of their territory, the staff of their Région. */
const visibleProjects = projectWall.visible;

/** Still followed. Same rule as isFollowed() of lib/projects/rules. */
export const followed = sql<boolean>`(${oneOf(liveProjects.status, followedProjects)})`;

/** Followed, and without contact for long (`patience.contact`). Same rule as isDormant() of lib/projects/rules. */
export function dormant(today: string): SQL<boolean> {
  return sql<boolean>`(${followed} and coalesce(${liveProjects.contactedOn}, ${liveProjects.openedOn}) <= ${today}::date - ${patience.contact}::integer)`;
}

/** What was agreed at the last contact is due: the contact that follows settles it. */
export function stepDue(today: string): SQL<boolean> {
  return sql<boolean>`(${liveProjects.status} <> 'dropped'
    and ${liveProjects.id} in (select app.projects_awaiting_step(${today}::date)))`;
}

/** A point (`patience.points`) is due: no contact since its day. Same rule as duePoint() of lib/projects/follow-up. */
export function pointDue(today: string): SQL<boolean> {
  const day = sql`(${liveProjects.activityOn} + make_interval(months => months))::date`;
  return sql<boolean>`(${liveProjects.status} <> 'dropped' and exists (
    select 1 from unnest(${`{${patience.points.join(",")}}`}::integer[]) as months
     where ${day} <= ${today}::date and (${liveProjects.contactedOn} is null or ${liveProjects.contactedOn} < ${day})))`;
}

/** Followed: to qualify, supported or waiting. Due: a step agreed, or a point at 12, 24 or 36 months, whatever the status but dropped. */
const situations = {
  followed: () => followed,
  dormant,
  step_due: stepDue,
  point_due: pointDue,
} as const;

/**
 * The relation of projects: what a query `from(liveProjects)` is joined with, and the first wall. Its WHERE is given here: a later one
 * would take the place of the wall.
 */
export const ofProjects = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveProjects.territoryId))
    .where(and(visibleProjects(scope), where)) as unknown as Query & { where: never };

/** On which day, and in what words rows say their codes. */
type Reading = { today: string; words?: ProjectWords };

/** What each filter of a list keeps, by its name in an address. */
const projectWhere = {
  recherche: (asked: string, { words }: Reading) => matching(asked, ...shownByProject(words)),
  territoire: (asked: string) => inPlaces({ territory: asked }, liveProjects),
  departement: (asked: string) => inPlaces({ departement: asked }, liveProjects),
  etape: (asked: ProjectStage) => eq(liveProjects.stage, asked),
  situation: (asked: keyof typeof situations, { today }: Reading) => situations[asked](today),
  etat: (asked: ProjectStatus) => eq(liveProjects.status, asked),
  theme: (asked: string) => eq(liveProjects.theme, asked),
  /** Of the action that the project belongs to; without action, the support of projects. */
  axe: (asked: Axis) =>
    sql`coalesce((select a.axis from ${liveActions} a where a.id = ${liveProjects.actionId}), 'project_support') = ${asked}`,
  /** Of an action of the plan. */
  plan: (asked: string) => underPlan(liveProjects.actionId, asked),
};

export type ProjectFilters = FiltersOf<typeof projectWhere>;

/** What each sort of a list follows, by its name in an address. */
export const projectSort = {
  territoire: () => french(territories.name),
  titre: () => french(liveProjects.title),
  // A stage is shown with its number: « 1 Conception ».
  etape: () => placeIn(projectStages, liveProjects.stage),
  etat: ({ words }: Reading) => french(labelled(liveProjects.status, words?.codes.status)),
  contact: () => sql`coalesce(${liveProjects.contactedOn}, ${liveProjects.openedOn})`,
  ouverture: () => sql`${liveProjects.openedOn}`,
};

export type ProjectSort = keyof typeof projectSort;

/** What the filters of a list or a figure keep of the relation. */
export const projectsKept = (filters: ProjectFilters, today: string, words?: ProjectWords): SQL | undefined =>
  and(...keptBy(projectWhere, filters, { today, words }));

type OfRegion = { territory?: string; departement?: string; axis?: Axis };

/** The same, with the wall, for the filters that the figures of a Région share between nouns. */
export const projectsOfRegion = (
  scope: Scope,
  { territory, departement, axis }: OfRegion,
  today: string,
  more: ProjectFilters = {},
) =>
  and(
    visibleProjects(scope),
    projectsKept({ territoire: territory, departement, axe: axis, ...more }, today),
  );
