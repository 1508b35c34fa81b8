import type { ListedJob } from "@/db/jobs/reads";
import { jobFields } from "@/lib/jobs/fields";
import { ofWhichNames } from "@/lib/jobs/labels";
import { columnsOf } from "@/lib/kernel/exported";

const ofWhichColumns = ofWhichNames.map((name) => ({
  of: name,
  value: (row: ListedJob) => (row.detailed ? row[name] : "masqué"),
}));

/**
 * What an export of jobs writes; « dont » overlap, an empty cell is unknown, and they are left out unless the reader may read
 * those of some row (`detailed`). A project that the reader may not open is not named.
 */
export const jobColumns = (detailed: boolean) =>
  columnsOf<ListedJob>()(jobFields, {
    columns: [
      { header: "Territoire", value: (row) => row.territoryName },
      "kind",
      "basis",
      "contract",
      "headcount",
      "fte",
      "datedOn",
      {
        of: "projectId",
        header: "Projet",
        value: (row) => row.projectId && (row.projectTitle ?? "Projet accompagné"),
      },
      { of: "actionId", header: "Action", value: (row) => row.actionTitle },
      "organisationName",
      { of: "realisesId", derived: true, header: "Réalise une prévision", value: (row) => row.realises },
      ...(detailed ? ofWhichColumns : []),
    ],
    left: ["proof", ...ofWhichNames],
  });
