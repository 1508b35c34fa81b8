import { type Book, mostRows } from "./book";
import { odsParts } from "./ods";
import { xlsxParts } from "./xlsx";
import { zipped } from "./zipped";

/** What a list is downloaded as. */
export const sheetFormats = ["xlsx", "ods", "csv"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const mediaTypes: Readonly<Record<SheetFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8",
};

/** True when a sheet holds that many rows under its head. */
export const holdsRows = (rows: number): boolean => rows < mostRows;

/** A workbook, in bytes that leave as its rows are read: a hundred thousand are never held. `today`: its day (YYYY-MM-DD). */
export const workbook = <Row>(
  format: Exclude<SheetFormat, "csv">,
  book: Book<Row>,
  today: string,
): AsyncGenerator<Buffer> => zipped(format === "xlsx" ? xlsxParts(book) : odsParts(book), today);
