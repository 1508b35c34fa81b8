import Link from "next/link";
import { ImportLink } from "@/components/imports/import-link";
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
import { listContracts } from "@/db/jobs/choices";
import { listJobs } from "@/db/jobs/reads";
import { getPlanTitle } from "@/db/plans/reads";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { figureLead } from "@/lib/jobs/labels";
import { jobList, jobWords } from "@/lib/jobs/list";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { jobsColumns } from "./columns";
import { FiguresPanel } from "./figures-panel";
import { jobsParams } from "./search-params";
import { TotalsPanel } from "./totals-panel";

export const generateMetadata = titled(titledList("Emplois", jobsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function JobsPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked: given, refused } = readParams(jobsParams, await searchParams);
  const asked = askedOn(jobList, given, today);
  const sort = sortAsked(asked.tri, jobList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, contracts, plan, { rows, total, figures, detailed }] = await Promise.all([
    listPlaces(scope),
    listContracts(scope),
    asked.plan ? getPlanTitle(scope, asked.plan) : null,
    listJobs(scope, filtersOf(jobList, asked), sort, page, jobWords),
  ]);
  const params = urlOf(asked);
  const several = places.territories.length > 1;
  // A total is one nature and one base: the others stay four figures.
  const only = asked.nature && asked.base ? figures[0] : undefined;
  const lead = only && figureLead(only);
  return (
    <>
      <PageHead
        title="Emplois"
        tools={
          <>
            {scope.write.length > 0 && (
              <ButtonLink
                href={href("/emplois/nouveau", { projet: asked.projet, action: asked.action })}
                icon="plus"
              >
                Déclarer des emplois
              </ButtonLink>
            )}
            {scope.own.length > 0 && <ImportLink noun="job" />}
          </>
        }
      >
        <Lede>
          {lead ? (
            <>
              <b>{lead[0]}</b> {lead[1]}
            </>
          ) : (
            <Answering count={total} one="déclaration d’emplois" many="déclarations d’emplois" feminine />
          )}{" "}
          <span className="more">
            Les territoires les déclarent{"\u00a0"}; une prévision réalisée n’est plus comptée.
          </span>
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={jobList}
        asked={asked}
        places={places}
        options={{ contrat: contracts }}
        rows={{ plan, projet: rows[0]?.projectTitle, action: rows[0]?.actionTitle }}
        count={formatCount(total, "déclaration")}
        today={today}
      />
      {!only && <FiguresPanel figures={figures} params={params} />}
      {rows.length === 0 ? (
        <NoRows total={total} first={href("/emplois", params)}>
          <Empty
            gesture={scope.write.length > 0 && <Link href="/emplois/nouveau">Déclarer des emplois</Link>}
          >
            Aucun emploi ne répond à ces filtres. Retirez-en un, ou changez la période.
          </Empty>
        </NoRows>
      ) : (
        <TableFrame label="Emplois">
          <DataTable
            caption="Emplois déclarés"
            className="jobs-t list-t"
            columns={jobsColumns(today, several, detailed)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href("/emplois", { ...params, tri: sortParam(next) })}
            totals={only && <TotalsPanel figure={only} before={several ? 4 : 3} after={detailed ? 2 : 1} />}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href("/emplois", { ...params, page: String(number) })}
      />
    </>
  );
}
