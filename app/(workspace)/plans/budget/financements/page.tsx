import { MoneyTotals } from "@/components/actions/money-totals";
import { ImportLink } from "@/components/imports/import-link";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Answering } from "@/components/ui/answering";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listAllFundings } from "@/db/actions/fundings/listed";
import { getPlanTitle } from "@/db/plans/reads";
import { listPlaces } from "@/db/territories/choices";
import { fundingList, fundingWords } from "@/lib/actions/fundings/list";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { fundingColumns } from "./columns";
import { fundingsParams } from "./search-params";

export const generateMetadata = titled(titledList("Financements", fundingsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function FundingsPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked: given, refused } = readParams(fundingsParams, await searchParams);
  const asked = askedOn(fundingList, given, today);
  const sort = sortAsked(asked.tri, fundingList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, plan, { rows, total, totals }] = await Promise.all([
    listPlaces(scope),
    asked.plan ? getPlanTitle(scope, asked.plan) : null,
    listAllFundings(scope, filtersOf(fundingList, asked), sort, page, today, fundingWords),
  ]);
  const params = urlOf(asked);
  const several = places.territories.length > 1;
  return (
    <>
      <PageHead
        title="Financements"
        crumbs={[{ label: "Budget et financements", href: "/plans/budget" }]}
        tools={scope.own.length > 0 && <ImportLink noun="funding" />}
      >
        <Lede>
          <Answering count={total} one="financement" />{" "}
          <span className="more">
            Ce qui est demandé aux financeurs, accordé, engagé et versé&nbsp;; un montant vide est inconnu, il
            n’est pas un zéro.
          </span>
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={fundingList}
        asked={asked}
        places={places}
        rows={{ plan, action: rows[0]?.actionTitle, financeur: rows[0]?.funder }}
        count={formatCount(total, "financement")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href(fundingList.path, params)}>
          <Empty>Aucun financement ne répond à ces filtres. Retirez-en un, ou changez d’année.</Empty>
        </NoRows>
      ) : (
        <TableFrame label="Financements">
          <DataTable
            caption="Financements des actions"
            className="list-t"
            columns={fundingColumns(scope, several)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href(fundingList.path, { ...params, tri: sortParam(next) })}
            totals={
              <MoneyTotals
                totals={totals}
                shown={["requested", "granted", "committed", "paid"]}
                before={several ? 5 : 4}
              />
            }
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href(fundingList.path, { ...params, page: String(number) })}
      />
    </>
  );
}
