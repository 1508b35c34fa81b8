import type { ListedImport } from "@/db/imports/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { importFields } from "./fields";
import { countsSentence, importNounWords, importStateLabels } from "./labels";

/** What an export of imports writes, in the words of the screens. */
export const importColumns = columnsOf<ListedImport>()(importFields, {
  columns: [
    "fileName",
    { header: "Contenu", value: (row) => importNounWords[row.noun].holds },
    { header: "Territoire", value: (row) => row.territoryName },
    { header: "Plan", value: (row) => row.planTitle },
    { header: "État", value: (row) => importStateLabels[row.state] },
    { header: "Lignes", value: (row) => countsSentence(row.counts) || null },
    { header: "Envoyé par", value: (row) => row.createdByName },
  ],
  left: [],
});
