import { Amount } from "@/components/actions/amount";
import { MoneyAction } from "@/components/actions/money-action";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedLine } from "@/db/actions/budget/listed";
import type { Scope } from "@/db/scope";
import { budgetKindLabels } from "@/lib/actions/budget/fields";
import { lineList } from "@/lib/actions/budget/list";

const column = columnsOf<ListedLine>();

/** Columns of the list of expenses; `several`: the reader sees more than one territory. */
export function lineColumns(scope: Scope, several: boolean) {
  const { sorts } = lineList;
  return [
    column.accessor("actionTitle", {
      header: sorts.action,
      cell: ({ row: { original } }) => <MoneyAction row={original} scope={scope} />,
      meta: { rowHeader: true, sortKey: "action" },
    }),
    ...(several
      ? [
          column.accessor("territoryName", {
            header: sorts.territoire,
            cell: (c) => c.getValue(),
            meta: { sortKey: "territoire" },
          }),
        ]
      : []),
    column.accessor("year", { header: sorts.annee, cell: (c) => c.getValue(), meta: { sortKey: "annee" } }),
    column.accessor("kind", {
      header: sorts.section,
      cell: (c) => budgetKindLabels[c.getValue()],
      meta: { sortKey: "section" },
    }),
    column.accessor("label", {
      header: sorts.depense,
      cell: ({ row: { original } }) => (
        <>
          <Typeset>{original.label}</Typeset>
          {original.comment && <span className="lead">{original.comment}</span>}
        </>
      ),
      meta: { className: "aim", sortKey: "depense" },
    }),
    column.accessor("plannedCents", {
      header: sorts.prevu,
      cell: (c) => <Amount cents={c.getValue()} />,
      meta: { numeric: true, label: sorts.prevu, sortKey: "prevu" },
    }),
    column.accessor("actualCents", {
      header: sorts.realise,
      cell: (c) => <Amount cents={c.getValue()} />,
      meta: { numeric: true, label: sorts.realise, sortKey: "realise" },
    }),
  ];
}
