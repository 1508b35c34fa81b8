import "server-only";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { planStatusOf } from "../actions/facts";
import { liveActions } from "../actions/table";
import { listRowChanges } from "../audit/link-changes";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { communes } from "../geography/table";
import { pageColumns } from "../kernel/columns";
import type { Page, Sort } from "../kernel/lists";
import { onPage, orderedBy } from "../kernel/lists";
import { byHundreds, counted, idsInOrder, idsOf, ofOneRegion, totalOf, withPlaces } from "../kernel/paged";
import { nomenclatures } from "../nomenclatures/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { ofProjects, type ProjectFilters, type ProjectSort, projectSort, projectsKept } from "./rows";
import { type ProjectWords, projectOwn } from "./shown";
import { liveProjects } from "./table";

export type Project = NonNullable<Awaited<ReturnType<typeof getProject>>>;

const families = alias(nomenclatures, "family");
const sectors = alias(nomenclatures, "sector_word");
const themes = alias(nomenclatures, "theme_word");

/** One living project with what its page shows, never its holder; null when it does not exist for this reader. */
export function getProject(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [project] = await tx
        .select({
          ...pageColumns(liveProjects, ["legalFamilyKind", "sectorKind", "themeKind"]),
          territoryName: territories.name,
          territoryKind: territories.kind,
          legalFamilyLabel: families.label,
          sectorLabel: sectors.label,
          themeLabel: themes.label,
          communeName: communes.name,
          /** It locks the link of the case, never the case. */
          actionPlanStatus: planStatusOf(liveProjects.actionId),
          actionAxis: liveActions.axis,
          actionNumber: liveActions.number,
          actionTitle: liveActions.title,
          eventTitle: liveEvents.title,
          eventStartsOn: liveEvents.startsOn,
          updatedByName: accounts.name,
        })
        .from(liveProjects)
        .innerJoin(territories, eq(territories.id, liveProjects.territoryId))
        .leftJoin(communes, eq(communes.code, liveProjects.communeCode))
        .leftJoin(
          families,
          and(eq(families.kind, sql`'legal_family'`), eq(families.code, liveProjects.legalFamily)),
        )
        .leftJoin(sectors, and(eq(sectors.kind, sql`'sector'`), eq(sectors.code, liveProjects.sector)))
        .leftJoin(themes, and(eq(themes.kind, sql`'project_theme'`), eq(themes.code, liveProjects.theme)))
        .leftJoin(liveActions, eq(liveActions.id, liveProjects.actionId))
        .leftJoin(liveEvents, eq(liveEvents.id, liveProjects.eventId))
        .leftJoin(accounts, eq(accounts.id, liveProjects.updatedBy))
        .where(and(withinStaff(scope, liveProjects), eq(liveProjects.id, id)));
      return project ?? null;
    },
    on,
  );
}

/** Newest recorded changes of a living project that this reader sees, `limit` or more. */
export function listProjectChanges(scope: Scope, projectId: string, limit: number, on?: Db) {
  return inScope(
    scope,
    (tx) => {
      const visible = tx
        .select({ id: liveProjects.id })
        .from(liveProjects)
        .where(and(withinStaff(scope, liveProjects), eq(liveProjects.id, projectId)));
      return listRowChanges(tx, "project", visible, limit);
    },
    on,
  );
}

export type ListedProject = Awaited<ReturnType<typeof listProjects>>["rows"][number];

/** What a list reads of the projects; never a holder. */
const listed = (tx: Db, byIndex = false) =>
  tx
    .select({
      ...projectOwn,
      territoryId: liveProjects.territoryId,
      communeCode: liveProjects.communeCode,
      theme: nomenclatures.label,
      total: totalOf(byIndex),
    })
    .from(liveProjects)
    .leftJoin(
      nomenclatures,
      and(eq(nomenclatures.kind, liveProjects.themeKind), eq(nomenclatures.code, liveProjects.theme)),
    )
    .$dynamic();

/** Rows of a list with the names of their places, read once for all of them. */
async function withTheirs<Row extends { id: string; territoryId: string; communeCode: string | null }>(
  tx: Db,
  rows: readonly Row[],
) {
  const codes = idsOf(rows.map(({ communeCode }) => communeCode));
  const found =
    codes.length > 0
      ? await tx
          .select({ code: communes.code, name: communes.name })
          .from(communes)
          .where(inArray(communes.code, codes))
      : [];
  const names = new Map(found.map(({ code, name }) => [code, name]));
  return (await withPlaces(tx, rows)).map(({ row: { communeCode, ...row } }) => ({
    ...row,
    commune: names.get(communeCode ?? "") ?? null,
  }));
}

/** Projects that agents and officers see and the filters leave, sorted; never a holder. `page` null: all of them. */
export function listProjects(
  scope: Scope,
  filters: ProjectFilters,
  sort: Sort<ProjectSort>,
  page: Page | null,
  today: string,
  words?: ProjectWords,
  on?: Db,
) {
  const byIndex = page !== null && ofOneRegion(scope.staff, scope.own);
  const where = projectsKept(filters, today, words);
  return inScope(
    scope,
    async (tx) => {
      const order = orderedBy(projectSort[sort.key]({ today, words }), sort.direction, liveProjects.id);
      const found = await onPage(ofProjects(listed(tx, byIndex), scope, where).orderBy(order), page);
      const { rows, total } = await counted(found, page, async () => {
        const [all] = await ofProjects(
          tx.select({ total: count() }).from(liveProjects).$dynamic(),
          scope,
          where,
        );
        return all?.total ?? 0;
      });
      return { rows: await withTheirs(tx, rows), total };
    },
    on,
  );
}

/** Every project of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readProjects(
  scope: Scope,
  filters: ProjectFilters,
  sort: Sort<ProjectSort>,
  today: string,
  words?: ProjectWords,
) {
  const where = projectsKept(filters, today, words);
  const order = orderedBy(projectSort[sort.key]({ today, words }), sort.direction, liveProjects.id);
  const ids = await idsInOrder(scope, (tx) =>
    ofProjects(tx.select({ id: liveProjects.id }).from(liveProjects).$dynamic(), scope, where).orderBy(order),
  );
  return byHundreds(scope, ids, async (tx, among) =>
    withTheirs(tx, await ofProjects(listed(tx), scope, among(liveProjects.id))),
  );
}
