import Link from "next/link";
import { RefusedFilters } from "@/components/domain/refused-filters";
import { DataTable } from "@/components/table/data-table";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import type { Places } from "@/db/queries/places";
import { listProjects } from "@/db/queries/project-lists";
import { summarizeProjects } from "@/db/queries/project-summary";
import type { Viewer } from "@/lib/auth/viewer";
import { href, pageSize, type RefusedParam, sortAsked, sortParam } from "@/lib/search-params";
import { BoardPanel } from "./board-panel";
import { projectsColumns } from "./columns";
import { FiltersPanel } from "./filters-panel";
import { HolderSearchForm } from "./holder-search-form";
import { type ProjectsParams, projectFilters, projectsSort, projectsUrl } from "./search-params";
import { SummaryPanel } from "./summary-panel";
import { ViewsPanel } from "./views-panel";

const path = "/projets";

type Props = { viewer: Viewer; asked: ProjectsParams; refused: readonly RefusedParam[]; places: Places };

/** The projects by row, as a board by stage or as a table, under the same filters. */
export async function RowsPanel({ viewer, asked, refused, places }: Props) {
  const { scope, today } = viewer;
  const sort = sortAsked(asked.tri, projectsSort);
  const several = scope.staff.length > 0 || scope.own.length > 1;
  // One territory fits a board; a Région is first a list.
  const view = asked.vue ?? (several ? "tableau" : "etapes");
  const page = { number: asked.page ?? 1, size: pageSize };
  const filters = projectFilters(asked);
  const [{ rows, total }, { summary, themes }] = await Promise.all([
    listProjects(scope, filters, sort, view === "tableau" ? page : null, today),
    summarizeProjects(scope, filters, today),
  ]);
  const params = projectsUrl(asked);
  return (
    <>
      <PageHead
        title="Projets accompagnés"
        tools={
          scope.write.length > 0 && (
            <ButtonLink href="/projets/nouveau" icon="plus">
              Nouveau projet
            </ButtonLink>
          )
        }
      >
        <SummaryPanel summary={summary} params={params} />
      </PageHead>
      {scope.own.length > 0 && <HolderSearchForm several={scope.own.length > 1} />}
      <ViewsPanel view={view} params={params} />
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FiltersPanel asked={asked} places={places} themes={themes} total={total} />
      {rows.length === 0 ? (
        <NoRows total={total} first={href(path, params)}>
          <Empty gesture={scope.write.length > 0 && <Link href="/projets/nouveau">Ouvrir un projet</Link>}>
            {summary.total === 0 && total === 0
              ? "Aucun projet ne répond à ces filtres, ou aucun n’est encore enregistré."
              : "Aucun projet ne répond à ces filtres. Retirez-en un."}
          </Empty>
        </NoRows>
      ) : view === "etapes" ? (
        <BoardPanel rows={rows} stage={asked.etape} several={several} params={params} today={today} />
      ) : (
        <>
          <TableFrame label="Projets accompagnés">
            <DataTable
              className="list-t"
              caption="Projets accompagnés"
              columns={projectsColumns(today, several)}
              rows={rows}
              rowKey={(row) => row.id}
              sort={sort}
              hrefFor={(next) => href(path, { ...params, tri: sortParam(next) })}
            />
          </TableFrame>
          <Pager
            page={page.number}
            size={page.size}
            total={total}
            hrefFor={(number) => href(path, { ...params, page: String(number) })}
          />
        </>
      )}
    </>
  );
}
