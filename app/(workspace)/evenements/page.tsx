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
import { listEventVocabulary } from "@/db/events/choices";
import { listEvents } from "@/db/events/reads";
import { getPlanTitle } from "@/db/plans/reads";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { eventList, eventsFirst, eventWords } from "@/lib/events/list";
import { byMonth, openByMonth } from "@/lib/events/months";
import { writablePlaces } from "@/lib/events/places";
import { formatCount } from "@/lib/french/format";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { eventsColumns } from "./columns";
import { eventsParams } from "./search-params";
import { TotalsPanel } from "./totals-panel";

export const generateMetadata = titled(titledList("Événements", eventsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function EventsPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { scope, today } = viewer;
  const { asked: given, refused } = readParams(eventsParams, await searchParams);
  const asked = askedOn(eventList, given, today);
  const filters = filtersOf(eventList, asked);
  const sort = sortAsked(asked.tri, eventsFirst(asked.situation));
  const page = { number: asked.page ?? 1, size: pageSize };
  const [places, vocabulary, plan, { rows, ...counted }] = await Promise.all([
    listPlaces(scope),
    listEventVocabulary(scope),
    asked.plan ? getPlanTitle(scope, asked.plan) : null,
    listEvents(scope, filters, sort, page, today, eventWords),
  ]);
  const params = urlOf(asked);
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
    asked.situation === "open" ? openByMonth(rows, today) : byMonth(rows, today, filters.periode?.start);
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
          <>
            {writable && (
              <ButtonLink href="/evenements/nouveau" icon="plus">
                Programmer un événement
              </ButtonLink>
            )}
            {scope.own.length > 0 && <ImportLink noun="event" />}
          </>
        }
      >
        <TotalsPanel counted={counted} params={params} />
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={eventList}
        asked={asked}
        places={places}
        options={{ operation: vocabulary.operations, theme: vocabulary.topics }}
        rows={{ plan }}
        count={formatCount(counted.total, "événement")}
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
