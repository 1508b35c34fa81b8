import "server-only";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { followedProjects, type ProjectStage, type ProjectStatus } from "../enums";
import { oneOf } from "../kernel/checks";
import { french } from "../kernel/lists";
import { filteredTerms } from "../nomenclatures/choices";
import { livePlans } from "../plans/table";
import { plansOfToday } from "../plans/years";
import { inScope, type Scope, within } from "../scope";
import { territories } from "../territories/table";
import { dormant, followed, ofProjects, type ProjectFilters, projectsKept } from "./rows";
import type { ProjectWords } from "./shown";
import { liveProjects } from "./table";

export type ProjectSummary = Awaited<ReturnType<typeof summarizeProjects>>["summary"];

const counted = (where: SQL) => sql<number>`count(*) filter (where ${where})::integer`;

/**
 * Projects in numbers under the filters of place, words, theme, axis and status (stage and situation are what it counts), and the
 * themes that a filter offers. Each number is the length of the list behind it.
 */
export function summarizeProjects(
  scope: Scope,
  filters: ProjectFilters,
  today: string,
  words?: ProjectWords,
  on?: Db,
) {
  const where = projectsKept({ ...filters, etape: undefined, situation: undefined }, today, words);
  const at = (stage: string) => counted(sql`${followed} and ${liveProjects.stage} = ${stage}`);
  return inScope(
    scope,
    async (tx) => {
      const [row] = await ofProjects(
        tx
          .select({
            total: sql<number>`count(*)::integer`,
            followed: counted(followed),
            design: at("design"),
            launch: at("launch"),
            growth: at("growth"),
            dormant: counted(dormant(today)),
          })
          .from(liveProjects)
          .$dynamic(),
        scope,
        where,
      );
      const themes = await filteredTerms(tx, "project_theme");
      return {
        summary: row ?? { total: 0, followed: 0, design: 0, launch: 0, growth: 0, dormant: 0 },
        themes,
      };
    },
    on,
  );
}

/** Territories of the reader's perimeter, and whether each has a plan in force today: who is expected to have projects. */
export function listExpected(scope: Scope, today: string, on?: Db) {
  const perimeter =
    or(
      scope.regions.length > 0 ? inArray(territories.regionId, [...scope.regions]) : undefined,
      scope.read.length > 0 ? inArray(territories.id, [...scope.read]) : undefined,
    ) ?? sql`false`;
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: territories.id,
          slug: territories.slug,
          name: territories.name,
          kind: territories.kind,
          departement: territories.mainDepartementCode,
          planned: sql<boolean>`exists (select 1 from ${livePlans} where ${and(
            within(scope, livePlans),
            eq(livePlans.territoryId, territories.id),
            sql`${livePlans.id} in ${plansOfToday(today)}`,
          )})`,
        })
        .from(territories)
        .where(perimeter)
        .orderBy(sql`${territories.kind} = 'region'`, french(territories.name)),
    on,
  );
}

/** The relation of projects in numbers (`c`: territory_id, stage, status, projects), for any reader of the territories: no row is opened. */
export const ofProjectCounts = (tx: Db, columns: Record<string, SQL>, where: SQL) =>
  tx
    .select(columns)
    .from(sql`app.count_projects() c`)
    .innerJoin(territories, sql`${territories.id} = c.territory_id`)
    .where(where);

/** Among them, those still followed. Same rule as isFollowed() of lib/projects/rules. */
export const countedFollowed = oneOf(sql`c.status`, followedProjects);

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
