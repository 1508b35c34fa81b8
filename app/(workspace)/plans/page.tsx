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
import { listPlans } from "@/db/plans/reads";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { planList, planWords } from "@/lib/plans/list";
import { openingPlaces } from "@/lib/plans/places";
import { plansSentence } from "@/lib/plans/sentence";
import { plansColumns } from "./columns";
import { plansParams } from "./search-params";

export const generateMetadata = titled(titledList("Plans d’actions", plansParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

function Nothing({ narrowed, opens }: { narrowed: boolean; opens: boolean }) {
  if (narrowed)
    return (
      <Empty
        gesture={
          <Link href="/plans" prefetch={false}>
            Voir les plans en cours
          </Link>
        }
      >
        Aucun plan ne répond à ces filtres.
      </Empty>
    );
  const closed = (
    <Link href="/plans?etat=tous" prefetch={false}>
      Voir aussi les plans clos
    </Link>
  );
  if (!opens) return <Empty gesture={closed}>Aucun plan n’est en cours sur votre territoire.</Empty>;
  return (
    <Empty gesture={closed}>
      Aucun plan n’est en cours. Un territoire commence par son PLDE, puis ouvre sous lui son plan d’actions
      ESS&nbsp;:{" "}
      <Link href="/plans/plde/nouveau" prefetch={false}>
        créer un PLDE
      </Link>
      ,{" "}
      <Link href="/plans/nouveau" prefetch={false}>
        ouvrir un plan
      </Link>{" "}
      ou{" "}
      <Link href="/plans/passe" prefetch={false}>
        entrer un plan passé
      </Link>
      .
    </Empty>
  );
}

export default async function PlansPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { scope, today } = viewer;
  const { asked, refused } = readParams(plansParams, await searchParams);
  const sort = sortAsked(asked.tri, planList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, { rows, total }] = await Promise.all([
    listPlaces(scope),
    listPlans(scope, filtersOf(planList, asked), sort, page, today, planWords),
  ]);
  const opens = openingPlaces(viewer, places.territories).length > 0;
  const params = urlOf(asked);
  const narrowed = Boolean(asked.recherche || asked.territoire || asked.departement || asked.etat);
  const { plans, actions, late } = plansSentence(rows, total);
  return (
    <>
      <PageHead
        title="Plans d’actions"
        tools={
          <>
            {opens && (
              <>
                <ButtonLink href="/plans/nouveau" icon="plus">
                  Plan
                </ButtonLink>
                <ButtonLink href="/plans/plde/nouveau" variant="quiet">
                  Nouveau PLDE
                </ButtonLink>
              </>
            )}
            <ButtonLink href="/plans/budget" variant="quiet">
              Budget et financements
            </ButtonLink>
            {viewer.scope.regions.length > 0 && (
              <ButtonLink href="/region/comparer" variant="quiet">
                Ce qui a changé
              </ButtonLink>
            )}
          </>
        }
      >
        <Lede>
          {narrowed && total === 0 ? (
            <Answering count={0} one="plan" />
          ) : (
            <>
              <b>{plans}</b>
              {narrowed ? `${total === 1 ? " répond" : " répondent"} à vos filtres` : " en cours"}
              {actions && `, ${actions}`}
              {late && (
                <>
                  , dont <span className="hot">{late}</span>
                </>
              )}
              .
            </>
          )}
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={planList}
        asked={asked}
        places={places}
        count={formatCount(total, "plan")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href("/plans", params)}>
          <Nothing narrowed={narrowed} opens={opens} />
        </NoRows>
      ) : (
        <TableFrame label="Plans d’actions">
          <DataTable
            className="list-t"
            caption="Plans d’actions"
            columns={plansColumns(today)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href("/plans", { ...params, tri: sortParam(next) })}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href("/plans", { ...params, page: String(number) })}
      />
    </>
  );
}
