import type { ListedAccount } from "@/db/accounts/rows";
import { accountStateLabels, roleLabels } from "@/lib/accounts/labels";
import { civilDate } from "@/lib/french/format";
import { severalCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of accounts writes; dates are ISO, in the Région's time zone. */
export function accountColumns(timeZone: string): readonly CsvColumn<ListedAccount>[] {
  return [
    { header: "Compte", value: (row) => row.name },
    { header: "Adresse électronique", value: (row) => row.email },
    {
      header: "Habilitations en cours",
      value: (row) => severalCell(row.held.map(({ role, place }) => `${roleLabels[role]}, ${place}`)),
    },
    { header: "État", value: (row) => accountStateLabels[row.state] },
    { header: "Dernière session", value: (row) => row.lastSeenAt && civilDate(row.lastSeenAt, timeZone) },
    { header: "Créé", value: (row) => civilDate(row.createdAt, timeZone) },
  ];
}
