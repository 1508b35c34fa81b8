import { Amount } from "@/components/actions/amount";
import { MoneyAction } from "@/components/actions/money-action";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedFunding } from "@/db/actions/fundings/listed";
import type { Scope } from "@/db/scope";
import { fundingStatusLabels } from "@/lib/actions/fundings/fields";
import { fundingList } from "@/lib/actions/fundings/list";

const column = columnsOf<ListedFunding>();

type Amounts = "requestedCents" | "grantedCents" | "committedCents" | "paidCents";
const { sorts } = fundingList;

const amount = (name: Amounts, { sortKey }: { sortKey: keyof typeof sorts }) =>
  column.accessor(name, {
    header: sorts[sortKey],
    cell: (c) => <Amount cents={c.getValue()} />,
    meta: { numeric: true, label: sorts[sortKey], sortKey },
  });

/** Columns of the list of fundings; `several`: the reader sees more than one territory. */
export function fundingColumns(scope: Scope, several: boolean) {
  return [
    ...(several
      ? [
          column.accessor("territoryName", {
            header: sorts.territoire,
            cell: (c) => c.getValue(),
            meta: { sortKey: "territoire" },
          }),
        ]
      : []),
    column.accessor("actionTitle", {
      header: sorts.action,
      cell: ({ row: { original } }) => <MoneyAction row={original} scope={scope} />,
      meta: { rowHeader: true, sortKey: "action" },
    }),
    column.accessor("funder", {
      header: sorts.financeur,
      cell: ({ row: { original } }) => (
        <>
          <Typeset>{original.funder}</Typeset>
          {original.agreement && <span className="lead">Convention {original.agreement}</span>}
          {original.comment && <span className="lead">{original.comment}</span>}
        </>
      ),
      meta: { className: "aim", sortKey: "financeur" },
    }),
    column.accessor("year", { header: sorts.annee, cell: (c) => c.getValue(), meta: { sortKey: "annee" } }),
    column.accessor("status", {
      header: sorts.statut,
      cell: (c) => fundingStatusLabels[c.getValue()],
      meta: { sortKey: "statut" },
    }),
    amount("requestedCents", { sortKey: "demande" }),
    amount("grantedCents", { sortKey: "accorde" }),
    amount("committedCents", { sortKey: "engage" }),
    amount("paidCents", { sortKey: "verse" }),
  ];
}
