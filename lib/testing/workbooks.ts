import type { FullNoun } from "@/db/exports/full";
import type { Hundreds } from "@/db/kernel/paged";
import type { Viewer } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import type { CsvColumn } from "@/lib/sheets/csv";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { sheetsOf } from "@/lib/sheets/reading/sheets";
import { workbook } from "@/lib/sheets/write";
import { actors } from "./actors";

type Listed<Row> = { columns: readonly CsvColumn<Row>[]; rows: readonly Row[] | Hundreds<Row> };

/** A list as the workbook that an actor downloads: with its marks, under its number. */
export async function exportedFile<Row extends { id: string }>(
  noun: FullNoun,
  listed: Listed<Row>,
  { actor = actors.agentA, format = "xlsx" as "xlsx" | "ods" } = {},
): Promise<Buffer> {
  const viewer = { ...actor, name: "Un agent", memberships: [] } as unknown as Viewer;
  const { book, ...sheet } = await fullSheet(viewer, format, noun, {
    ...{ title: "Liste", counts: "Une ligne par fiche." },
    ...listed,
  });
  if (!book) throw new Error("A workbook has a cover.");
  const whole = "length" in sheet.rows ? [sheet.rows] : sheet.rows;
  const each = (async function* () {
    yield* whole;
  })();
  const parts: Buffer[] = [];
  for await (const part of workbook(format, { ...book, columns: sheet.columns, rows: each }, actor.today))
    parts.push(part);
  return Buffer.concat(parts);
}

/** The same, read back. */
export const exportedBook = async <Row extends { id: string }>(
  noun: FullNoun,
  listed: Listed<Row>,
  actor = actors.agentA,
): Promise<Sheet[]> => sheetsOf(await exportedFile(noun, listed, { actor }), "xlsx");

const isList = ({ rows }: Sheet) => String(rows[0]?.[0] ?? "").startsWith("maillage:");

/** The heads and the rows of a workbook, under its cover. */
export function listIn(sheets: readonly Sheet[]): { heads: string[]; rows: readonly (readonly Cell[])[] } {
  const [heads = [], ...rows] = sheets.find(isList)?.rows ?? [];
  return { heads: heads.map(String), rows };
}

/** A workbook with the rows of these ids alone, in which some cells are written otherwise, by the head of their column. */
export function edited(
  sheets: readonly Sheet[],
  ids: readonly string[],
  edits: readonly { id: string; head: string; cell: Cell }[] = [],
): Sheet[] {
  const { heads } = listIn(sheets);
  const idOf = (row: readonly Cell[]) => String(row[0] ?? "").split(":")[0] ?? "";
  return sheets.map((sheet) => {
    if (!isList(sheet)) return sheet;
    const kept = sheet.rows.filter((row, line) => line === 0 || ids.includes(idOf(row)));
    const rows = kept.map((row, line) => {
      const cells = heads.map((_, at) => row[at] ?? null);
      for (const { id, head, cell } of edits)
        if (line > 0 && idOf(row) === id) cells[heads.indexOf(head)] = cell;
      return cells;
    });
    return { ...sheet, rows };
  });
}
