/** One column of an export: its header, and what a row writes in it. null is an empty cell: unknown is not zero. */
export type CsvColumn<Row> = {
  header: string;
  value: (row: Row) => string | number | boolean | null;
  /** What a spreadsheet types its cells as, where they say it: an ISO day, a part of a hundred, an amount in euros. */
  as?: "day" | "percent" | "euros";
  /** The words that a cell may say. */
  choices?: readonly string[];
  /** In signs. */
  width?: number;
  /** The field of the dictionary that it writes as it is stored. */
  field?: string;
};

// What a spreadsheet takes for the start of a formula, full-width signs included. Apostrophes before it are part of the
// rule, so that reading back takes one away and finds exactly what was written.
const starters = /^'*[=+\-@＝＋－＠\t\r\n]/u;
// A comma or a tab too: a spreadsheet told the wrong separator must not open a cell in the middle of a text.
const quoted = /[";,\t\r\n]/u;

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "oui" : "non";
  // Decimals with a comma: a French spreadsheet reads « 1.5 » as a date.
  if (typeof value === "number") return String(value).replace(".", ",");
  const safe = starters.test(value) ? `'${value}` : value;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number | boolean | null)[]) => `${cells.map(cell).join(";")}\r\n`;

/** The first line of such a file, with its BOM. */
export const csvHead = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  `\ufeff${line(columns.map(({ header }) => header))}`;

/** The lines of some rows. */
export const csvLines = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  rows.map((row) => line(columns.map(({ value }) => value(row)))).join("");

/** CSV for French spreadsheets: UTF-8 with BOM, semicolons, CRLF; text that would start a formula is made harmless. */
export function csv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + csvLines(columns, rows);
}
