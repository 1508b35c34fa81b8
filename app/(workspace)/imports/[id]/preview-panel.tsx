import Link from "next/link";
import { KindMark, RowCells } from "@/components/imports/row-cells";
import { columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { Import } from "@/db/imports/reads";
import { countsSentence, importNounWords, importRowWords } from "@/lib/imports/labels";
import { listId } from "@/lib/kernel/search-params";

type Row = Import["rows"][number];

const size = 50;

/** True of a row that has a page, and is there: what an import made went to the bin when it was taken back. */
const opens = ({ noun, rowId, kind, kept }: Row, state: Import["state"]) =>
  importRowWords[noun].path !== null &&
  rowId !== null &&
  (state !== "undone" || kind !== "new" || Boolean(kept));

const column = columnsOf<Row>();

/** Columns of a preview: the number that the spreadsheet shows, what becomes of the row, what it says. */
const previewColumns = ({ noun, state }: Import, sheets: ReadonlyMap<number, string> | null) => [
  column.accessor("line", {
    header: "Ligne",
    cell: ({ row: { original } }) => (
      <span className="import-line">
        {original.line}
        {sheets && <span className="lead">{sheets.get(original.sheet)}</span>}
      </span>
    ),
    meta: { label: "Ligne" },
  }),
  column.accessor("kind", { header: "Devient", cell: (c) => <KindMark kind={c.getValue()} /> }),
  column.accessor("title", {
    header: importNounWords[noun].row,
    cell: ({ row: { original } }) => (
      <>
        {opens(original, state) ? (
          <Link href={`${importRowWords[original.noun].path}/${original.rowId}`} prefetch={false}>
            {original.title}
          </Link>
        ) : (
          <Typeset>{original.title || "Sans intitulé"}</Typeset>
        )}
        {original.noun === "objective" && <span className="lead">objectif</span>}
        <RowCells said={original.said} />
        {original.kept && <span className="import-why">{original.kept}</span>}
      </>
    ),
    meta: { rowHeader: true },
  }),
];

type Props = { shown: Import; page: number };

/** Row by row, what an import does or did: what is refused first. */
export function PreviewPanel({ shown, page }: Props) {
  const { id, rows, book, counts, state } = shown;
  const several = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const names = new Map(book.map(({ rank, name }) => [rank, name]));
  return (
    <Block
      id={listId}
      className="imports-after"
      title={state === "open" ? "Aperçu" : "Lignes de l’import"}
      sub={countsSentence(counts)}
      tools={
        state !== "undone" &&
        (counts?.refused ?? 0) > 0 && (
          <a href={`/imports/export?import=${id}&format=xlsx`} download>
            Télécharger les lignes refusées
          </a>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty>Aucune ligne ne se lit sous ces colonnes.</Empty>
      ) : (
        <TableFrame label="Lignes du fichier">
          <DataTable
            caption="Lignes du fichier"
            className="imports-t imports-preview list-t"
            columns={previewColumns(shown, several ? names : null)}
            rows={rows.slice((page - 1) * size, page * size)}
            rowKey={({ rank }) => String(rank)}
          />
        </TableFrame>
      )}
      <Pager page={page} size={size} total={rows.length} hrefFor={(next) => `/imports/${id}?page=${next}`} />
    </Block>
  );
}
