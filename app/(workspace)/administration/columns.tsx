import Link from "next/link";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedAccount } from "@/db/accounts/reads";
import { accountStateLabels, roleLabels } from "@/lib/accounts/labels";
import { accountList } from "@/lib/accounts/list";
import { civilDate, formatInstant, formatShortDate } from "@/lib/french/format";

const column = columnsOf<ListedAccount>();

/** Columns of the list of accounts. */
export function accountsColumns(today: string, timeZone: string) {
  return [
    column.accessor("name", {
      header: accountList.sorts.nom,
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/administration/comptes/${original.id}`} prefetch={false}>
            {original.name}
          </Link>
          <span className="lead">{original.email}</span>
        </>
      ),
      meta: { rowHeader: true, sortKey: "nom" },
    }),
    column.accessor("held", {
      header: "Habilitations en cours",
      cell: (c) => {
        const held = c.getValue();
        if (held.length === 0) return <span className="zero">aucune</span>;
        return (
          <ul>
            {held.map(({ role, place }) => (
              <li key={`${role} ${place}`}>
                {roleLabels[role]}, {place}
              </li>
            ))}
          </ul>
        );
      },
    }),
    column.accessor("state", {
      header: accountList.sorts.etat,
      cell: (c) => accountStateLabels[c.getValue()],
      meta: { sortKey: "etat" },
    }),
    column.accessor("lastSeenAt", {
      header: accountList.sorts.session,
      cell: (c) => {
        const at = c.getValue();
        return at ? <Typeset>{formatInstant(at, timeZone)}</Typeset> : <span className="zero">jamais</span>;
      },
      meta: { label: accountList.sorts.session, sortKey: "session" },
    }),
    column.accessor("createdAt", {
      header: accountList.sorts.creation,
      cell: (c) => <Typeset>{formatShortDate(civilDate(c.getValue(), timeZone), today)}</Typeset>,
      meta: { className: "less", sortKey: "creation" },
    }),
  ];
}
