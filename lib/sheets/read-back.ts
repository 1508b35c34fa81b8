import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import readExcel from "read-excel-file/node";
import { type Book, sheetNames } from "./book";
import { workbook } from "./write";

type Format = "xlsx" | "ods";

/** A workbook whole. */
export async function bytesOf<Row>(format: Format, book: Book<Row>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of workbook(format, book, "2026-11-23")) parts.push(part);
  return Buffer.concat(parts);
}

/** Cells as a reader gives them, its days as ISO; empty cells at the end of a row are no cells. */
function plainly(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => {
    const cells = row.map((cell) =>
      cell instanceof Date
        ? cell.toISOString().slice(0, 10)
        : cell === undefined || cell === ""
          ? null
          : cell,
    );
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
}

export type Read = { name: string; hidden: boolean; rows: unknown[][] };

/** What hucre reads of a workbook. */
export async function readBack(format: Format, bytes: Buffer): Promise<Read[]> {
  const { sheets } = await (format === "xlsx" ? readXlsx(bytes) : readOds(bytes));
  return sheets.map(({ name, hidden = false, rows }) => ({ name, hidden, rows: plainly(rows) }));
}

/** What the independent reader reads of a sheet of Excel; it trims its texts. */
export async function readApart(bytes: Buffer): Promise<{ name: string; rows: unknown[][] }[]> {
  const sheets = await readExcel(bytes, { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: plainly(data) }));
}

/** The sheet of the rows: the one that is neither the cover nor hidden. */
export const rowsIn = <One extends { name: string }>(sheets: readonly One[]): One => {
  const known: readonly string[] = Object.values(sheetNames);
  const [found] = sheets.filter(({ name }) => !known.includes(name));
  if (!found) throw new Error("This workbook has no sheet of rows.");
  return found;
};
