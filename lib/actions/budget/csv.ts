import type { ListedLine } from "@/db/actions/budget/listed";
import { columnsOf } from "@/lib/kernel/exported";
import { axisShortLabels } from "../axes";
import { actionCode } from "../labels";
import { budgetLineFields } from "./fields";

/** What an export of lines of budget writes: amounts in euros, an empty cell is unknown. */
export const lineColumns = columnsOf<ListedLine>()(budgetLineFields, {
  columns: [
    { header: "Territoire", value: (row) => row.territoryName },
    { header: "Axe", value: (row) => axisShortLabels[row.axis] },
    { header: "Numéro", value: (row) => actionCode(row) },
    { header: "Action", value: (row) => row.actionTitle },
    "year",
    "kind",
    "label",
    "plannedCents",
    "actualCents",
    "fte",
    "comment",
  ],
  left: [],
});
