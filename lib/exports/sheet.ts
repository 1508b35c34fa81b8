import "server-only";
import type { FullNoun } from "@/db/exports/full";
import { keptDays } from "@/db/exports/kept";
import { openExport } from "@/db/exports/writes";
import { type Hundreds, inHundreds } from "@/db/kernel/paged";
import type { Viewer } from "@/lib/auth/viewer";
import { urlOf } from "@/lib/kernel/list";
import { Refusal } from "@/lib/platform/errors";
import type { CsvColumn } from "@/lib/sheets/csv";
import type { Sheet } from "@/lib/sheets/download";
import { holdsRows, type SheetFormat } from "@/lib/sheets/write";
import { type Covered, coverOf } from "./cover";
import { type InFull, inFull, moreColumns } from "./full";
import { exportedNouns } from "./nouns";

type Listed<Row, Rows> = Covered & {
  columns: readonly CsvColumn<Row>[];
  rows: Rows;
  noun?: string;
  opened?: Record<string, string>;
};

type Counted<Row> = AsyncIterable<readonly Row[]> & { total: number };

/** The last column of a list whose rows have an id that stays. */
const idColumn = <Row extends { id: string }>(): CsvColumn<Row> => ({
  header: "Identifiant",
  width: 38,
  value: ({ id }) => id,
});

/** The same with the id of each row. */
export const identifiedSheet = <Row extends { id: string }>(
  viewer: Viewer,
  format: SheetFormat,
  { columns, ...said }: Listed<Row, readonly Row[]>,
): Promise<Sheet<Row>> => plainSheet(viewer, format, { ...said, columns: [...columns, idColumn<Row>()] });

/** A list as a workbook writes it: figures, accounts, whatever is not sent back. */
export async function plainSheet<Row>(
  viewer: Viewer,
  format: SheetFormat,
  { columns, rows, noun, opened, ...said }: Listed<Row, readonly Row[] | Counted<Row>>,
): Promise<Sheet<Row>> {
  const total = "length" in rows ? rows.length : rows.total;
  const sheet = { columns, rows, ...(noun && { noun }), ...(opened && { opened }) };
  if (format === "csv") return sheet;
  if (!holdsRows(total)) throw new Refusal("endless");
  return { ...sheet, book: { name: said.title, cover: await coverOf(viewer, said, total) } };
}

const numbered = (number: string) => ({
  label: "Numéro de l’export",
  value: `${number} (gardé ${keptDays}\u00a0jours)`,
});

/** What a workbook says to who reads it back: under which number, and which column writes which field. */
const unseenOf = <Row>(noun: string, number: string | null, columns: readonly CsvColumn<Row>[]) => [
  ["maillage", "1"],
  ["noun", noun],
  ...(number ? [["export", number]] : []),
  ...columns.flatMap(({ header, field }) => (field ? [["column", header, field]] : [])),
];

/**
 * The list of a noun with all that is typed in of each row, and its id; a workbook keeps, under the number that it carries, what it
 * held of the rows that its reader writes.
 */
export async function fullSheet<Row extends { id: string }>(
  viewer: Viewer,
  format: SheetFormat,
  full: FullNoun,
  { columns, rows, ...said }: Listed<Row, readonly Row[] | Hundreds<Row>>,
): Promise<Sheet<InFull<Row>>> {
  const { scope } = viewer;
  const listed = "through" in rows ? rows : inHundreds(scope, rows);
  if (format !== "csv" && !holdsRows(listed.total)) throw new Refusal("endless");
  const asked = Object.fromEntries(Object.entries(urlOf(said.asked ?? {})).filter(([, value]) => value));
  const number =
    format !== "csv" && exportedNouns[full].base
      ? await openExport(scope, { noun: full, asked: asked as Record<string, string> })
      : null;
  const all: CsvColumn<InFull<Row>>[] = [
    ...columns.map((column) => ({ ...column, value: ({ row }: InFull<Row>) => column.value(row) })),
    ...moreColumns<Row>(full),
    idColumn<InFull<Row>>(),
  ];
  const sheet = await plainSheet(viewer, format, {
    ...said,
    columns: all,
    rows: Object.assign(inFull(scope, full, listed, number), { total: listed.total }),
  });
  if (!sheet.book) return sheet;
  return {
    ...sheet,
    book: {
      ...sheet.book,
      cover: [...sheet.book.cover, ...(number ? [numbered(number)] : [])],
      mark: {
        head: ["maillage", full, ...(number ? [number] : [])].join(":"),
        of: ({ id, version }) => (version === null ? null : `${id}:${version}`),
      },
      unseen: unseenOf(full, number, all),
    },
  };
}
