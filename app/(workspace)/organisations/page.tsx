import Link from "next/link";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Answering } from "@/components/ui/answering";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listLegalFamilies, listOrganisations } from "@/db/organisations/reads";
import { listRegionPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { nounsFor } from "@/lib/imports/hands";
import { filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { organisationWords } from "@/lib/organisations/labels";
import { organisationList } from "@/lib/organisations/list";
import { addingPlaces } from "@/lib/organisations/places";
import { organisationsColumns } from "./columns";
import { organisationsParams } from "./search-params";

export const generateMetadata = titled(titledList("Structures", organisationsParams), requireViewer);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function OrganisationsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { scope, today } = viewer;
  const { asked, refused } = readParams(organisationsParams, await searchParams);
  const sort = sortAsked(asked.tri, organisationList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, families, { rows, total }] = await Promise.all([
    listRegionPlaces(scope),
    listLegalFamilies(scope),
    listOrganisations(scope, filtersOf(organisationList, asked), sort, page, organisationWords),
  ]);
  const params = urlOf(asked);
  const { places: mine, whole } = addingPlaces(viewer, places.territories, today);
  const adds = whole || mine.length > 0;
  const narrowed = [
    ...[asked.recherche, asked.territoire, asked.departement],
    ...[asked.nature, asked.famille, asked.regionales],
  ].some(Boolean);
  return (
    <>
      <PageHead
        title="Structures"
        tools={
          <>
            {adds && (
              <ButtonLink href="/organisations/nouvelle" icon="plus">
                Ajouter une structure
              </ButtonLink>
            )}
            {nounsFor(scope).includes("organisation") && (
              <ButtonLink href="/imports?contenu=structures" variant="quiet">
                Importer
              </ButtonLink>
            )}
          </>
        }
      >
        <Lede>
          {narrowed ? (
            <Answering count={total} one="structure" feminine />
          ) : (
            <>
              <b>{formatCount(total, "structure")}</b> dans la Région.
            </>
          )}{" "}
          <span className="more">
            Celles qui conduisent des actions ou y prennent part, dans toute la Région.
          </span>
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={organisationList}
        asked={asked}
        places={places}
        options={{ famille: families }}
        count={formatCount(total, "structure")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href("/organisations", params)}>
          <Empty gesture={adds && <Link href="/organisations/nouvelle">Ajouter une structure</Link>}>
            {narrowed
              ? "Aucune structure ne répond à ces filtres. Retirez-en un, ou cherchez un autre mot de son nom."
              : "Aucune structure n’est encore enregistrée."}
          </Empty>
        </NoRows>
      ) : (
        <TableFrame label="Structures">
          <DataTable
            caption="Structures"
            className="organisations-t list-t"
            columns={organisationsColumns(viewer)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href("/organisations", { ...params, tri: sortParam(next) })}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href("/organisations", { ...params, page: String(number) })}
      />
    </>
  );
}
