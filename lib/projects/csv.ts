import type { ListedProject } from "@/db/projects/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { projectFields } from "@/lib/projects/fields";
import { daysWithoutContact, isFollowed } from "@/lib/projects/rules";
import type { TerritoryLine } from "@/lib/projects/table";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of projects writes, in the words of the screens; dates are ISO, what does not apply is an empty cell. Never a holder. */
export const projectColumns = (today: string) =>
  columnsOf<ListedProject>()(projectFields, {
    columns: [
      { header: "Territoire", value: (row) => row.territoryName },
      { of: "title", header: "Projet", value: (row) => row.title },
      "organisationName",
      { of: "communeCode", value: (row) => row.commune },
      "theme",
      "stage",
      "status",
      { of: "openedOn", header: "Ouverture", value: (row) => row.openedOn },
      { header: "Dernier contact", as: "day", value: (row) => row.contactedOn },
      {
        header: "Jours sans contact",
        value: (row) => (isFollowed(row.status) ? daysWithoutContact(row, today) : null),
      },
      "activityOn",
    ],
    left: [
      ...([
        "summary",
        "legalFamily",
        "sector",
        "dropReason",
        "designOn",
        "launchOn",
        "growthOn",
        "origin",
      ] as const),
      ...(["eventId", "actionId", "needs", "needsCents", "resourcesCents"] as const),
    ],
  });

const number = (line: TerritoryLine, of: keyof NonNullable<TerritoryLine["numbers"]>) =>
  line.numbers ? line.numbers[of] : line.planned ? "n. r." : "n. a.";

/** Projects in numbers by territory, for those who do not read them by row. */
export const projectTableColumns: readonly CsvColumn<TerritoryLine>[] = [
  { header: "Territoire", value: (line) => line.name },
  { header: "Conception et montage (suivis)", value: (line) => number(line, "design") },
  { header: "Démarrage (suivis)", value: (line) => number(line, "launch") },
  { header: "Développement et pérennisation (suivis)", value: (line) => number(line, "growth") },
  { header: "Projets suivis", value: (line) => number(line, "followed") },
  { header: "Projets, tous états", value: (line) => number(line, "all") },
];
