import type { ListedFunding } from "@/db/actions/fundings/listed";
import { columnsOf } from "@/lib/kernel/exported";
import { axisShortLabels } from "../axes";
import { actionCode } from "../labels";
import { fundingFields } from "./fields";

/** What an export of fundings writes: amounts in euros, an empty cell is unknown. */
export const fundingColumns = columnsOf<ListedFunding>()(fundingFields, {
  columns: [
    { header: "Territoire", value: (row) => row.territoryName },
    { header: "Axe", value: (row) => axisShortLabels[row.axis] },
    { header: "Numéro", value: (row) => actionCode(row) },
    { header: "Action", value: (row) => row.actionTitle },
    "year",
    { of: "organisationId", value: (row) => row.funder },
    "status",
    "requestedCents",
    "requestedOn",
    "grantedCents",
    "grantedOn",
    "committedCents",
    "paidCents",
    "paidOn",
    "agreement",
    "comment",
  ],
  left: [],
});
