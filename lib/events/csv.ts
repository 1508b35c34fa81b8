import type { ListedEvent } from "@/db/events/reads";
import { eventFields } from "@/lib/events/fields";
import { awaitsReport, daysAwaiting } from "@/lib/events/rules";
import { columnsOf } from "@/lib/kernel/exported";
import { severalCell } from "@/lib/sheets/cells";

/** What an export of events writes, in the words of the screens; dates are ISO, an unknown attendance is an empty cell. */
export const eventColumns = (today: string) =>
  columnsOf<ListedEvent>()(eventFields, {
    columns: [
      { header: "Territoire", value: (row) => row.territoryName },
      { of: "coOrganisers", value: (row) => severalCell(row.organisers.map(({ name }) => name)) },
      { of: "title", header: "Événement", value: (row) => row.title },
      "type",
      { of: "topic", value: (row) => row.topic },
      { of: "operationId", value: (row) => row.operation },
      "startsOn",
      "startsAt",
      "endsOn",
      "endsAt",
      "place",
      "status",
      { header: "Bilan à saisir", value: (row) => awaitsReport(row, today) },
      {
        header: "Jours d’attente du bilan",
        value: (row) => (awaitsReport(row, today) ? daysAwaiting(row, today) : null),
      },
      { header: "Bilan saisi", value: (row) => row.status === "reported" },
      "attendance",
      "holdersAttending",
      "womenAttending",
      "electedAttending",
      "contactsToFollow",
    ],
    left: [
      ...([
        "communeCode",
        "actionId",
        "description",
        "organisers",
        "audience",
        "capacity",
        "costCents",
      ] as const),
      ...(["satisfaction", "organisationsPresent", "followUp", "statusReason", "reportedOn"] as const),
    ],
  });
