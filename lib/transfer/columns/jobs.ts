import type { ListedJob } from "@/db/queries/job-lists";
import { jobBasisLabels, jobKindLabels, ofWhichLabels, ofWhichNames } from "@/lib/jobs/labels";
import type { CsvColumn } from "@/lib/transfer/csv";

const ofWhichColumns: readonly CsvColumn<ListedJob>[] = ofWhichNames.map((name) => ({
  header: `Dont ${ofWhichLabels[name]}`,
  value: (row) => (row.detailed ? row[name] : "masqué"),
}));

/**
 * What an export of jobs writes; « dont » overlap, an empty cell is unknown, and they are left out unless the reader may read
 * those of some row (`detailed`). A project that the reader may not open is not named.
 */
export const jobColumns = (detailed: boolean): readonly CsvColumn<ListedJob>[] => [
  { header: "Territoire", value: (row) => row.territoryName },
  { header: "Nature", value: (row) => jobKindLabels[row.kind] },
  { header: "Base", value: (row) => jobBasisLabels[row.basis] },
  { header: "Contrat", value: (row) => row.contract },
  { header: "Effectif", value: (row) => row.headcount },
  { header: "ETP", value: (row) => row.fte },
  { header: "Date", value: (row) => row.datedOn },
  { header: "Projet", value: (row) => row.projectId && (row.projectTitle ?? "Projet accompagné") },
  { header: "Action", value: (row) => row.actionTitle },
  { header: "Structure", value: (row) => row.organisationName },
  { header: "Réalise une prévision", value: (row) => row.realises },
  ...(detailed ? ofWhichColumns : []),
];
