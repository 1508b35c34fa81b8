/** One column of an export: its header, and what a row writes in it. null is an empty cell: unknown is not zero. */
export type CsvColumn<Row> = { header: string; value: (row: Row) => string | number | boolean | null };

const starters = /^[=+\-@\t\r]/u;

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "oui" : "non";
  // Decimals with a comma: a French spreadsheet reads « 1.5 » as a date.
  if (typeof value === "number") return String(value).replace(".", ",");
  const safe = starters.test(value) ? `'${value}` : value;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV for French spreadsheets: UTF-8 with BOM, semicolons, CRLF; text that would start a formula is made harmless. */
export function csv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ header }) => cell(header)),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
  ];
  return `\ufeff${lines.map((line) => line.join(";")).join("\r\n")}\r\n`;
}
