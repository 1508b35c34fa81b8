import type { ListedJob } from "@/db/jobs/reads";
import { jobFields } from "@/lib/jobs/fields";
import { ofWhichNames } from "@/lib/jobs/labels";
import { exported } from "@/lib/kernel/derived";
import type { CsvColumn } from "@/lib/sheets/csv";

const ofWhichColumns: readonly CsvColumn<ListedJob>[] = ofWhichNames.map((name) => {
  const { header, value } = exported(jobFields, name);
  return { header, value: (row) => (row.detailed ? value(row) : "masqué") };
});

/**
 * What an export of jobs writes; « dont » overlap, an empty cell is unknown, and they are left out unless the reader may read
 * those of some row (`detailed`). A project that the reader may not open is not named.
 */
export const jobColumns = (detailed: boolean): readonly CsvColumn<ListedJob>[] => [
  { header: "Territoire", value: (row) => row.territoryName },
  exported(jobFields, "kind"),
  exported(jobFields, "basis"),
  exported(jobFields, "contract"),
  exported(jobFields, "headcount"),
  exported(jobFields, "fte"),
  exported(jobFields, "datedOn"),
  { header: "Projet", value: (row) => row.projectId && (row.projectTitle ?? "Projet accompagné") },
  { header: "Action", value: (row) => row.actionTitle },
  exported(jobFields, "organisationName"),
  { header: "Réalise une prévision", value: (row) => row.realises },
  ...(detailed ? ofWhichColumns : []),
];
