import { columnsOf } from "@/components/table/columns";
import type { AuditEntry } from "@/db/queries/audit";
import { changedFields, operationLabel, tableLabel } from "@/lib/accounts/journal";
import { formatInstant } from "@/lib/format";

const column = columnsOf<AuditEntry>();

/** Columns of the journal: when, who, where, what. */
export function journalColumns(timeZone: string) {
  return column.columns([
    column.accessor("at", { header: "Quand", cell: (c) => formatInstant(c.getValue(), timeZone) }),
    column.accessor("actor", {
      header: "Qui",
      cell: ({ row: { original } }) => original.actor ?? <span className="miss">{original.actorId}</span>,
    }),
    column.accessor("territory", {
      header: "Territoire",
      cell: (c) => c.getValue() ?? <span className="miss">n. r.</span>,
    }),
    column.accessor("tableName", {
      header: "Quoi",
      cell: ({ row: { original } }) => (
        <>
          {tableLabel(original.tableName)}
          <span className="lead">{original.title ?? original.rowId}</span>
        </>
      ),
      meta: { className: "what" },
    }),
    column.accessor(operationLabel, { id: "operation", header: "Opération", cell: (c) => c.getValue() }),
    column.accessor(changedFields, {
      id: "fields",
      header: "Champs changés",
      cell: (c) => c.getValue(),
      meta: { className: "what" },
    }),
  ]);
}
