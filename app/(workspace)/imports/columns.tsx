import Link from "next/link";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedImport } from "@/db/imports/reads";
import { formatInstant } from "@/lib/french/format";
import { countsSentence, importNounWords, importStateLabels } from "@/lib/imports/labels";

const column = columnsOf<ListedImport>();

/** Columns of the list of imports. */
export const importsColumns = ({ timeZone }: { timeZone: string }) => [
  column.accessor("fileName", {
    header: "Fichier",
    cell: ({ row: { original } }) => (
      <Link href={`/imports/${original.id}`} prefetch={false}>
        {original.fileName}
      </Link>
    ),
    meta: { rowHeader: true },
  }),
  column.accessor("planTitle", {
    header: "Contenu",
    cell: ({ row: { original } }) => (
      <>
        {original.planTitle ?? importNounWords[original.noun].holds}
        <span className="lead">{original.territoryName}</span>
      </>
    ),
  }),
  column.accessor("state", { header: "État", cell: (c) => importStateLabels[c.getValue()] }),
  column.accessor("counts", {
    header: "Lignes",
    cell: (c) => countsSentence(c.getValue()) || <span className="miss">colonnes à reconnaître</span>,
    meta: { label: "Lignes" },
  }),
  column.accessor("createdAt", {
    header: "Envoyé",
    cell: ({ row: { original } }) => (
      <Typeset>{`${formatInstant(original.createdAt, timeZone)}${original.createdByName ? `, ${original.createdByName}` : ""}`}</Typeset>
    ),
    meta: { className: "less" },
  }),
];
