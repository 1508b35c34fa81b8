import { randomUUID } from "node:crypto";
import { columnsOf } from "@/components/table/columns";
import { binnedAs } from "@/lib/bin/labels";
import type { BinRow } from "@/lib/bin/rows";
import { formatInstant } from "@/lib/french/format";
import { RestoreForm } from "./restore-form";

const column = columnsOf<BinRow>();

/** Columns of the bin; `several`: the reader writes more than one territory. */
export function binColumns(timeZone: string, several: boolean) {
  return [
    column.accessor("noun", { header: "Type", cell: (c) => binnedAs(c.getValue()).name }),
    column.accessor("title", { header: "Intitulé", cell: (c) => c.getValue(), meta: { rowHeader: true } }),
    ...(several
      ? [column.accessor("territoryName", { header: "Territoire", cell: (c) => c.getValue() })]
      : []),
    column.accessor("deletedAt", {
      header: "Supprimé",
      cell: ({ row: { original } }) => (
        <>
          {original.deletedAt && formatInstant(original.deletedAt, timeZone)}
          <span className="lead">par {original.deletedByName ?? "un compte fermé"}</span>
        </>
      ),
    }),
    column.display({
      id: "restore",
      header: <span className="vh">Restaurer</span>,
      cell: ({ row: { original } }) => <RestoreForm row={original} requestKey={randomUUID()} />,
    }),
  ];
}
