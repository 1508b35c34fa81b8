import Link from "next/link";
import { ImportLink } from "@/components/imports/import-link";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { getPlanTitle } from "@/db/plans/reads";
import { summarizeProjects } from "@/db/projects/figures";
import { listProjects } from "@/db/projects/reads";
import type { Places } from "@/db/territories/choices";
import type { Viewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, type RefusedParam, sortAsked, sortParam } from "@/lib/kernel/search-params";
import { projectList, projectWords } from "@/lib/projects/list";
import { BoardPanel } from "./board-panel";
import { projectsColumns } from "./columns";
import { HolderSearchForm } from "./holder-search-form";
import type { ProjectsParams } from "./search-params";
import { SummaryPanel } from "./summary-panel";
import { ViewsPanel, viewAsked } from "./views-panel";

const path = "/projets";

type Props = { viewer: Viewer; asked: ProjectsParams; refused: readonly RefusedParam[]; places: Places };

/** The projects by row, as a board by stage or as a table, under the same filters. */
export async function RowsPanel({ viewer, asked, refused, places }: Props) {
  const { scope, today } = viewer;
  const sort = sortAsked(asked.tri, projectList.sort);
  const several = scope.staff.length > 0 || scope.own.length > 1;
  // One territory fits a board; a Région is first a list.
  const view = viewAsked(asked.vue) ?? (several ? "tableau" : "etapes");
  const page = { number: asked.page ?? 1, size: pageSize };
  const filters = filtersOf(projectList, asked);
  const [{ rows, total }, { summary, themes }, plan] = await Promise.all([
    listProjects(scope, filters, sort, view === "tableau" ? page : null, today, projectWords),
    summarizeProjects(scope, filters, today, projectWords),
    asked.plan ? getPlanTitle(scope, asked.plan) : null,
  ]);
  const params = urlOf(asked);
  return (
    <>
      <PageHead
        title="Projets accompagnés"
        tools={
          <>
            {scope.write.length > 0 && (
              <ButtonLink href="/projets/nouveau" icon="plus">
                Nouveau projet
              </ButtonLink>
            )}
            {scope.own.length > 0 && <ImportLink noun="project" />}
          </>
        }
      >
        <SummaryPanel summary={summary} params={params} />
      </PageHead>
      {scope.own.length > 0 && <HolderSearchForm several={scope.own.length > 1} />}
      <ViewsPanel view={view} params={params} />
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={projectList}
        asked={asked}
        places={places}
        options={{ theme: themes }}
        rows={{ plan }}
        count={formatCount(total, "projet")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href(path, params)}>
          <Empty gesture={scope.write.length > 0 && <Link href="/projets/nouveau">Ouvrir un projet</Link>}>
            {summary.total === 0 && total === 0
              ? "Aucun projet ne répond à ces filtres, ou aucun n’est encore enregistré."
              : "Aucun projet ne répond à ces filtres. Retirez-en un."}
          </Empty>
        </NoRows>
      ) : view === "etapes" ? (
        <BoardPanel rows={rows} stage={filters.etape} several={several} params={params} today={today} />
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
