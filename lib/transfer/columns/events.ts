import type { ListedEvent } from "@/db/queries/event-lists";
import { eventStatusLabels, eventTypeLabels } from "@/lib/events/labels";
import { awaitsReport, daysAwaiting } from "@/lib/events/rules";
import { clockTyped } from "@/lib/events/when";
import { severalCell } from "@/lib/transfer/cells";
import type { CsvColumn } from "@/lib/transfer/csv";

/** What an export of events writes, in the words of the screens; dates are ISO, an unknown attendance is an empty cell. */
export function eventColumns(today: string): readonly CsvColumn<ListedEvent>[] {
  return [
    { header: "Territoire", value: (row) => row.territoryName },
    {
      header: "Territoires co-organisateurs",
      value: (row) => severalCell(row.organisers.map(({ name }) => name)),
    },
    { header: "Événement", value: (row) => row.title },
    { header: "Type", value: (row) => eventTypeLabels[row.type] },
    { header: "Thème", value: (row) => row.topic },
    { header: "Opération régionale", value: (row) => row.operation },
    { header: "Premier jour", value: (row) => row.startsOn },
    { header: "Heure de début", value: (row) => clockTyped(row.startsAt) },
    { header: "Dernier jour", value: (row) => row.endsOn },
    { header: "Heure de fin", value: (row) => clockTyped(row.endsAt) },
    { header: "Lieu", value: (row) => row.place },
    { header: "État", value: (row) => eventStatusLabels[row.status] },
    { header: "Bilan à saisir", value: (row) => awaitsReport(row, today) },
    {
      header: "Jours d’attente du bilan",
      value: (row) => (awaitsReport(row, today) ? daysAwaiting(row, today) : null),
    },
    { header: "Bilan saisi", value: (row) => row.status === "reported" },
    { header: "Participants", value: (row) => row.attendance },
    { header: "Dont porteurs de projets", value: (row) => row.holdersAttending },
    { header: "Dont femmes", value: (row) => row.womenAttending },
    { header: "Dont élus", value: (row) => row.electedAttending },
    { header: "Contacts à suivre", value: (row) => row.contactsToFollow },
  ];
}
