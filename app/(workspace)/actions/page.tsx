import Link from "next/link";
import { RefusedFilters } from "@/components/domain/refused-filters";
import { DataTable } from "@/components/table/data-table";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { Answering } from "@/components/ui/answering";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listActions } from "@/db/queries/action-lists";
import { getObjectiveLabel, listTerritoryObjectives } from "@/db/queries/objective-lists";
import { listPlaces } from "@/db/queries/places";
import { listWritablePlans } from "@/db/queries/plans";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/search-params";
import { actionsColumns } from "./columns";
import { FiltersPanel } from "./filters-panel";
import { actionFilters, actionsParams, actionsUrl } from "./search-params";

export const generateMetadata = titled(titledList("Actions", actionsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ActionsPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked, refused } = readParams(actionsParams, await searchParams);
  const sort = sortAsked(asked.tri, { key: "echeance", direction: "asc" });
  const page = { number: asked.page ?? 1, size: pageSize };
  const filters = actionFilters(asked, today);
  const known = asked.objectif === "aucun" ? undefined : asked.objectif;
  const [places, { rows, total }, objective] = await Promise.all([
    listPlaces(scope),
    listActions(scope, filters, sort, page, today),
    known ? getObjectiveLabel(scope, known) : null,
  ]);
  const [only] = places.territories;
  const slug = asked.territoire ?? (places.territories.length === 1 ? only?.slug : undefined);
  const objectives = slug ? await listTerritoryObjectives(scope, slug, filters.period, today) : [];
  const plans = scope.write.length > 0 ? await listWritablePlans(scope) : [];
  const add = plans.length > 0 && (
    <ButtonLink href="/actions/nouvelle" icon="plus">
      Ajouter une action
    </ButtonLink>
  );
  const params = actionsUrl(asked);
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
      <FiltersPanel
        asked={asked}
        places={places}
        objectives={objectives}
        objective={objective}
        total={total}
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
            columns={actionsColumns(today, several, asked.blocage || asked.decision !== undefined)}
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
