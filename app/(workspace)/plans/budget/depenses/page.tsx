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
import { listLines } from "@/db/actions/budget/listed";
import { getPlanTitle } from "@/db/plans/reads";
import { listPlaces } from "@/db/territories/choices";
import { lineList, lineWords } from "@/lib/actions/budget/list";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { lineColumns } from "./columns";
import { linesParams } from "./search-params";

export const generateMetadata = titled(titledList("Dépenses", linesParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function LinesPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked: given, refused } = readParams(linesParams, await searchParams);
  const asked = askedOn(lineList, given, today);
  const sort = sortAsked(asked.tri, lineList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, plan, { rows, total, totals }] = await Promise.all([
    listPlaces(scope),
    asked.plan ? getPlanTitle(scope, asked.plan) : null,
    listLines(scope, filtersOf(lineList, asked), sort, page, today, lineWords),
  ]);
  const params = urlOf(asked);
  const several = places.territories.length > 1;
  return (
    <>
      <PageHead
        title="Dépenses"
        crumbs={[{ label: "Budget et financements", href: "/plans/budget" }]}
        tools={scope.own.length > 0 && <ImportLink noun="budget_line" />}
      >
        <Lede>
          <Answering count={total} one="dépense" feminine />{" "}
          <span className="more">
            Ce que coûtent les actions, prévu puis réalisé&nbsp;; un montant vide est inconnu, il n’est pas un
            zéro.
          </span>
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={lineList}
        asked={asked}
        places={places}
        rows={{ plan, action: rows[0]?.actionTitle }}
        count={formatCount(total, "dépense")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href(lineList.path, params)}>
          <Empty>Aucune dépense ne répond à ces filtres. Retirez-en un, ou changez d’année.</Empty>
        </NoRows>
      ) : (
        <TableFrame label="Dépenses">
          <DataTable
            caption="Dépenses des actions"
            className="list-t"
            columns={lineColumns(scope, several)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href(lineList.path, { ...params, tri: sortParam(next) })}
            totals={<MoneyTotals totals={totals} shown={["planned", "actual"]} before={several ? 5 : 4} />}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href(lineList.path, { ...params, page: String(number) })}
      />
    </>
  );
}
