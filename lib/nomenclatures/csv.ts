import type { ListedTerm } from "@/db/nomenclatures/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { termFields } from "./fields";

/** What an export of terms writes; how many rows use each, for who writes them. */
export const termColumns = (counts: boolean) =>
  columnsOf<ListedTerm>()(termFields, {
    columns: [
      "kind",
      "label",
      { header: "Code", value: (row) => row.code },
      { header: "Proposé dans les listes", value: (row) => (row.gone ? "non" : "oui") },
      ...(counts ? [{ header: "Fiches qui l’utilisent", value: (row: ListedTerm) => row.uses }] : []),
    ],
    left: [],
  });
