import type { ListedEvent } from "@/db/events/reads";
import { eventFields } from "@/lib/events/fields";
import { awaitsReport, daysAwaiting } from "@/lib/events/rules";
import { exported } from "@/lib/kernel/derived";
import { severalCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of events writes, in the words of the screens; dates are ISO, an unknown attendance is an empty cell. */
export function eventColumns(today: string): readonly CsvColumn<ListedEvent>[] {
  return [
    { header: "Territoire", value: (row) => row.territoryName },
    {
      header: eventFields.coOrganisers.label,
      value: (row) => severalCell(row.organisers.map(({ name }) => name)),
    },
    { header: "Événement", value: (row) => row.title },
    exported(eventFields, "type"),
    { header: eventFields.topic.label, value: (row) => row.topic },
    { header: eventFields.operationId.label, value: (row) => row.operation },
    exported(eventFields, "startsOn"),
    exported(eventFields, "startsAt"),
    exported(eventFields, "endsOn"),
    exported(eventFields, "endsAt"),
    exported(eventFields, "place"),
    exported(eventFields, "status"),
    { header: "Bilan à saisir", value: (row) => awaitsReport(row, today) },
    {
      header: "Jours d’attente du bilan",
      value: (row) => (awaitsReport(row, today) ? daysAwaiting(row, today) : null),
    },
    { header: "Bilan saisi", value: (row) => row.status === "reported" },
    exported(eventFields, "attendance"),
    exported(eventFields, "holdersAttending"),
    exported(eventFields, "womenAttending"),
    exported(eventFields, "electedAttending"),
    exported(eventFields, "contactsToFollow"),
  ];
}
