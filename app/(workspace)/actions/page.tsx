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
import { listActionVocabulary } from "@/db/actions/choices";
import { listActions } from "@/db/actions/reads";
import { getOrganisationName } from "@/db/organisations/reads";
import { getObjectiveLabel, listTerritoryObjectives } from "@/db/plans/objectives/choices";
import { getPlanTitle, listWritablePlans } from "@/db/plans/reads";
import { askTogether } from "@/db/scope";
import { listPlaces } from "@/db/territories/choices";
import { actionListOf, actionWords } from "@/lib/actions/list";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import {
  href,
  pageSize,
  paramsOf,
  readParams,
  sortAsked,
  sortParam,
  titledList,
} from "@/lib/kernel/search-params";
import { objectiveOptions, objectiveWords } from "@/lib/plans/objectives/order";
import { actionsColumns } from "./columns";
import { actionsParams } from "./search-params";

export const generateMetadata = titled(titledList("Actions", actionsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ActionsPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { scope, today } = viewer;
  const actionList = actionListOf(viewer);
  const { asked: given, refused } = readParams(paramsOf(actionList), await searchParams);
  const asked = askedOn(actionList, given, today);
  const sort = sortAsked(asked.tri, actionList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const filters = filtersOf(actionList, asked, today);
  const known = asked.objectif === "aucun" ? undefined : asked.objectif;
  const read = askTogether(scope, {
    places: (on) => listPlaces(scope, on),
    list: (on) => listActions(scope, filters, sort, page, today, actionWords, on),
    objective: async (on) => (known ? getObjectiveLabel(scope, known, on) : null),
    plan: async (on) => (asked.plan ? getPlanTitle(scope, asked.plan, on) : null),
    words: (on) => listActionVocabulary(scope, on),
    partner: async (on) => (asked.partenaire ? getOrganisationName(scope, asked.partenaire, on) : null),
    plans: async (on) => (scope.write.length > 0 ? listWritablePlans(scope, on) : []),
  });
  const { rows, total } = await read.list;
  const [places, objective, plan] = [await read.places, await read.objective, await read.plan];
  const [plans, words, partner] = [await read.plans, await read.words, await read.partner];
  const [only] = places.territories;
  const slug = asked.territoire ?? (places.territories.length === 1 ? only?.slug : undefined);
  const objectives = slug ? await listTerritoryObjectives(scope, slug, filters.periode ?? null, today) : [];
  const add = plans.length > 0 && (
    <ButtonLink href="/actions/nouvelle" icon="plus">
      Ajouter une action
    </ButtonLink>
  );
  const params = urlOf(asked);
  const several = places.territories.length > 1 || rows.some(({ associates }) => associates.length > 0);
  return (
    <>
      <PageHead title="Actions" tools={add}>
        <Lede>
          <Answering count={total} one="action" feminine /> Une action partagée n’est comptée qu’une fois.
          {asked.etat === "open" && (
            <>
              {" "}
              Les actions réalisées ou abandonnées n’y sont pas&nbsp;:{" "}
              <Link href={href("/actions", { ...params, etat: "tous" })} prefetch={false}>
                les afficher aussi
              </Link>
              .
            </>
          )}
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={actionList}
        asked={asked}
        places={places}
        options={{ objectif: objectiveOptions(objectives), public: words.audiences, secteur: words.sectors }}
        rows={{
          objectif: asked.objectif && objectiveWords(asked.objectif, objective),
          plan,
          structure: rows[0]?.leadOrganisation,
          partenaire: partner,
        }}
        count={formatCount(total, "action")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href("/actions", params)}>
          <Empty gesture={add && <Link href="/actions/nouvelle">Ajouter une action</Link>}>
            Aucune action ne répond à ces filtres. Retirez-en un, ou changez la période.
          </Empty>
        </NoRows>
      ) : (
        <TableFrame label="Actions">
          <DataTable
            className="list-t"
            caption="Actions"
            columns={actionsColumns(
              today,
              several,
              asked.blocage !== undefined || asked.decision !== undefined,
            )}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href("/actions", { ...params, tri: sortParam(next) })}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href("/actions", { ...params, page: String(number) })}
      />
    </>
  );
}
