import Link from "next/link";
import { EventStateBadge } from "@/components/events/state-badge";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedEvent } from "@/db/events/reads";
import { eventTypeLabels } from "@/lib/events/labels";
import { formatHours, formatShortDays } from "@/lib/events/when";
import { formatNumber } from "@/lib/french/format";

const column = columnsOf<ListedEvent>();

/** Under the title: where, what it treats, under which operation, with whom. */
function detail({ place, topic, operation, organisers }: ListedEvent): string {
  const shared = organisers.length > 0 && `avec ${organisers.map(({ name }) => name).join(", ")}`;
  return [place, topic, operation, shared].filter(Boolean).join(" · ");
}

function Attendance({ event }: { event: ListedEvent }) {
  if (event.status !== "reported") return <span className="zero none">–</span>;
  if (event.attendance === null) return <span className="miss">n.&nbsp;r.</span>;
  if (event.attendance === 0) return <span className="zero">0</span>;
  return formatNumber(event.attendance);
}

/** Columns of the list of events; `several`: the reader sees more than one territory. */
export function eventsColumns(today: string, several: boolean) {
  return [
    column.accessor("startsOn", {
      header: "Date",
      cell: ({ row: { original } }) => (
        <time dateTime={original.startsOn}>
          <Typeset>{formatShortDays(original, today)}</Typeset>
          <span className="lead">{formatHours(original)}</span>
        </time>
      ),
      meta: { className: "day", sortKey: "date" },
    }),
    column.accessor("title", {
      header: "Événement",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/evenements/${original.id}`} prefetch={false}>
            <Typeset>{original.title}</Typeset>
          </Link>
          <span className="lead">{detail(original)}</span>
        </>
      ),
      meta: { rowHeader: true, sortKey: "titre" },
    }),
    ...(several
      ? [
          column.accessor("territoryName", {
            header: "Territoire",
            cell: (c) => c.getValue(),
            meta: { sortKey: "territoire" },
          }),
        ]
      : []),
    column.accessor("type", {
      header: "Type",
      cell: (c) => eventTypeLabels[c.getValue()],
      meta: { sortKey: "type" },
    }),
    column.accessor("status", {
      header: "État",
      cell: ({ row: { original } }) => <EventStateBadge event={original} today={today} />,
      meta: { className: "st" },
    }),
    column.accessor("attendance", {
      header: "Participants",
      cell: ({ row: { original } }) => <Attendance event={original} />,
      meta: { label: "Participants", numeric: true, className: "att", sortKey: "participants" },
    }),
  ];
}
