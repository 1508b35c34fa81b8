import type { ListedAccount } from "@/db/accounts/reads";
import { accountFields } from "@/lib/accounts/fields";
import { accountStateLabels, roleLabels } from "@/lib/accounts/labels";
import { accountList } from "@/lib/accounts/list";
import { civilDate } from "@/lib/french/format";
import { columnsOf } from "@/lib/kernel/exported";
import { severalCell } from "@/lib/sheets/cells";

/** What an export of accounts writes; dates are ISO, in the Région's time zone. */
export function accountColumns(timeZone: string) {
  const { nom, etat, session, creation } = accountList.sorts;
  return columnsOf<ListedAccount>()(accountFields, {
    columns: [
      { of: "name", header: nom, value: (row) => row.name },
      "email",
      {
        header: "Habilitations en cours",
        value: (row) => severalCell(row.held.map(({ role, place }) => `${roleLabels[role]}, ${place}`)),
      },
      { of: "disabledAt", derived: true, header: etat, value: (row) => accountStateLabels[row.state] },
      { header: session, as: "day", value: (row) => row.lastSeenAt && civilDate(row.lastSeenAt, timeZone) },
      { header: creation, as: "day", value: (row) => civilDate(row.createdAt, timeZone) },
    ],
    left: [],
  });
}
