import type { CellValue, Sheet as ReadSheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { type BookFormat, type Cell, isError, bookLimits as limits, type Sheet } from "./book";
import { odsSheets } from "./ods";
import { Unread } from "./refusals";
import { separatedOf } from "./separated";

const wholeDay = 86_400_000;

/** A time of day is a part of one, as a spreadsheet counts it: its day is the one before the first, or the first of a 1904 book. */
function dayOf(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toISOString().slice(0, 10);
  const part = (date.getTime() - Date.parse(day)) / wholeDay;
  return day < "1900-01-01" || day === "1904-01-01" ? Math.round(part * 1e9) / 1e9 : { day };
}

/** Whether a format shows the hour alone: what is quoted and what says a place are no part of it. */
const isClock = (format = "") => {
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /h/i.test(shown) && !/[dy]/i.test(shown);
};

/** An hour, as the part of a day that a spreadsheet keeps of it. */
const hourOf = (date: Date) =>
  (date.getTime() - Math.floor(date.getTime() / 86_400_000) * 86_400_000) / 86_400_000;

type Detail = NonNullable<ReadSheet["cells"]> extends Map<string, infer One> ? One : never;

function typed(value: CellValue | undefined, detail: Detail | undefined): Cell {
  if (detail?.type === "error" || isError(value)) return { error: String(value ?? "#N/A") };
  // Written by a program that computed nothing: what it would say is not known.
  if (detail?.type === "formula" && (value === null || value === undefined)) return { error: "=…" };
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return isClock(detail?.style?.numFmt) ? hourOf(value) : dayOf(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { error: String(value) };
    return detail?.style?.numFmt?.includes("%") ? { share: value } : value;
  }
  if (typeof value === "boolean") return value;
  const said = String(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(said)) return { day: said.slice(0, 10) };
  return said.trim() === "" ? null : said;
}

/** Rows without the empty cells and rows that end them. */
function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

function bounded({ name, rows, merges }: Sheet): Sheet {
  if (rows.length > limits.rows + limits.heads) throw new Unread("rows");
  if (rows.some(({ length }) => length > limits.columns)) throw new Unread("columns");
  return { name, rows, merges };
}

function sheetOf({ name, rows, cells, merges = [] }: ReadSheet): Sheet {
  if (rows.length > limits.rows + 1_000) throw new Unread("rows");
  const read = rows.map((row, line) =>
    row.map((value, column) => typed(value, cells?.get(`${line},${column}`))),
  );
  return bounded({ name, rows: trimmed(read), merges });
}

function bookOf({ sheets }: Workbook): Sheet[] {
  if (sheets.length > limits.sheets) throw new Unread("sheets");
  // What nobody sees is not sent on purpose.
  return sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(sheetOf);
}

/** The sheets of a file of this format, each cell typed, within the limits of an import. Throws Unread, or what the reader throws. */
export async function sheetsOf(bytes: Uint8Array, format: BookFormat): Promise<Sheet[]> {
  if (format === "xlsx")
    // Beyond the limit by some, so that rows of nothing at the end are not counted.
    return bookOf(await readXlsx(bytes, { readStyles: true, maxRows: limits.rows + 1_001 }));
  if (format === "ods")
    return odsSheets(bytes).map((sheet) => bounded({ ...sheet, rows: trimmed(sheet.rows) }));
  return [bounded({ name: "", rows: trimmed(separatedOf(bytes, format === "paste")), merges: [] })];
}
