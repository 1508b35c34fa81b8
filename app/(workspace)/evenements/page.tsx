import Link from "next/link";
import { RefusedFilters } from "@/components/domain/refused-filters";
import { DataTable } from "@/components/table/data-table";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { listEventVocabulary } from "@/db/queries/event-choices";
import { listEvents } from "@/db/queries/event-lists";
import { listPlaces } from "@/db/queries/places";
import { requireReader } from "@/lib/auth/viewer";
import { byMonth, openByMonth } from "@/lib/events/months";
import { writablePlaces } from "@/lib/events/places";
import { href, pageSize, readParams, sortParam, titledList } from "@/lib/search-params";
import { eventsColumns } from "./columns";
import { FiltersPanel } from "./filters-panel";
import { eventFilters, eventsParams, eventsSort, eventsUrl } from "./search-params";
import { TotalsPanel } from "./totals-panel";

export const generateMetadata = titledList("Événements", eventsParams);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function EventsPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { scope, today } = viewer;
  const { asked, refused } = readParams(eventsParams, await searchParams);
  const sort = eventsSort(asked);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, vocabulary, { rows, ...counted }] = await Promise.all([
    listPlaces(scope),
    listEventVocabulary(scope),
    listEvents(scope, eventFilters(asked), sort, page, today),
  ]);
  const params = eventsUrl(asked);
  const several = places.territories.length > 1 || rows.some(({ organisers }) => organisers.length > 0);
  const writable = writablePlaces(viewer, places.territories).length > 0;
  const table = {
    caption: "Événements",
    className: "events-t list-t",
    columns: eventsColumns(today, several),
    rowKey: (row: (typeof rows)[number]) => row.id,
    sort,
    hrefFor: (next: { key: string; direction: "asc" | "desc" }) =>
      href("/evenements", { ...params, tri: sortParam(next) }),
  };
  const grouped =
    asked.situation === "open"
      ? openByMonth(rows, today)
      : byMonth(rows, today, eventFilters(asked).period?.start);
  const months = grouped.map(({ key, label, coming, rows: ofMonth }) => ({
    key,
    header: coming ? `${label}, à venir` : label,
    className: "month-row",
    rows: ofMonth,
  }));
  return (
    <>
      <PageHead
        title="Événements"
        tools={
          writable && (
            <ButtonLink href="/evenements/nouveau" icon="plus">
              Programmer un événement
            </ButtonLink>
          )
        }
      >
        <TotalsPanel counted={counted} params={params} />
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FiltersPanel
        asked={asked}
        places={places}
        vocabulary={vocabulary}
        total={counted.total}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={counted.total} first={href("/evenements", params)}>
          <Empty gesture={writable && <Link href="/evenements/nouveau">Programmer un événement</Link>}>
            Aucun événement ne répond à ces filtres. Retirez-en un, ou changez la période.
          </Empty>
        </NoRows>
      ) : (
        <TableFrame label="Événements">
          {sort.key === "date" ? (
            <DataTable {...table} groups={months} />
          ) : (
            <DataTable {...table} rows={rows} />
          )}
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={counted.total}
        hrefFor={(number) => href("/evenements", { ...params, page: String(number) })}
      />
    </>
  );
}
