import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { NoTerritory } from "@/components/territories/no-territory";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Answering } from "@/components/ui/answering";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listTerritoryFigures } from "@/db/figures/territories";
import { listTerritoryFacts } from "@/db/figures/territory";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader, settlesSomewhere } from "@/lib/auth/viewer";
import { isExpected } from "@/lib/figures/coverage";
import { matchingTerritories, prepareTerritories, sortTerritories } from "@/lib/figures/territories/rows";
import { formatCount, formatNumber } from "@/lib/french/format";
import { href, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { territoriesColumns } from "./columns";
import { FiltersPanel } from "./filters-panel";
import { figureFilters, territoriesParams, yearAsked } from "./search-params";

export const generateMetadata = titled(titledList("Territoires", territoriesParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function TerritoriesPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked, refused } = readParams(territoriesParams, await searchParams);
  const year = yearAsked(asked, today);
  const filters = figureFilters(asked, today);
  const [places, figures, facts] = await Promise.all([
    listPlaces(scope),
    listTerritoryFigures(scope, filters, today),
    listTerritoryFacts(scope, today),
  ]);
  const sort = sortAsked(asked.tri, { key: "territoire", direction: "asc" });
  const found = matchingTerritories(prepareTerritories(figures, facts, today), asked.recherche);
  const rows = sortTerritories(found, sort);
  if (places.territories.every(({ kind }) => kind === "region"))
    return (
      <>
        <PageHead title="Territoires" />
        <NoTerritory settles={settlesSomewhere(scope)} />
      </>
    );
  const territories = rows.filter(({ kind }) => kind !== "region");
  return (
    <>
      <PageHead
        title="Territoires"
        tools={
          <ButtonLink href="/territoires/perimetres" variant="second" icon="map">
            Périmètres
          </ButtonLink>
        }
      >
        <Lede>
          {territories.length === 0 ? (
            <Answering count={0} one="territoire" />
          ) : (
            <>
              <b>{formatCount(territories.length, "territoire")}</b>, dont{" "}
              <b>{formatNumber(territories.filter(isExpected).length)}</b> avec un plan en vigueur en {year}.
            </>
          )}{" "}
          Chaque nombre ouvre la liste qu’il compte.
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FiltersPanel asked={asked} places={places} total={territories.length} today={today} />
      {rows.length === 0 ? (
        <Empty>Aucun territoire ne répond à ces filtres. Retirez-en un.</Empty>
      ) : (
        <TableFrame label="Territoires">
          <DataTable
            className="list-t"
            caption="Territoires"
            columns={territoriesColumns(String(year), today)}
            rows={rows}
            rowKey={(row) => row.id}
            rowClass={(row) => (row.kind === "region" ? "apart" : undefined)}
            sort={sort}
            hrefFor={(next) => href("/territoires", { ...asked, tri: sortParam(next) })}
          />
        </TableFrame>
      )}
      <p className="note cover">
        Actions des plans en vigueur dans l’année, dans leur état d’aujourd’hui&nbsp;; événements tenus et ETP
        (équivalents temps plein) constatés de l’année. Une action partagée ou un événement co-organisé compte
        dans chacun de ses territoires. n.&nbsp;r.&nbsp;: non renseigné&nbsp;; n.&nbsp;a.&nbsp;: non
        applicable, sans plan en vigueur.
      </p>
    </>
  );
}
