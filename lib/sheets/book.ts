import type { CsvColumn } from "./csv";

/** A line of the cover: what it says under what name, or a title alone. */
export type CoverLine = { label: string; value?: string | number; as?: "day" | "title" };

/** A workbook to write: its cover, its rows as they come, and what it keeps unseen. */
export type Book<Row> = {
  /** Of the sheet of its rows: 31 signs at most, none of []:*?/\. */
  name: string;
  columns: readonly CsvColumn<Row>[];
  rows: AsyncIterable<readonly Row[]>;
  cover: readonly CoverLine[];
  /** A first column that is not seen: its head, and what it holds of a row. */
  mark?: { head: string; of: (row: Row) => string | null };
  /** A sheet that is not seen. */
  unseen?: readonly (readonly string[])[];
};

/** Names of the sheets beside that of the rows. */
export const sheetNames = { cover: "À propos", lists: "Listes", unseen: "maillage" } as const;

/** Rows of a sheet in every spreadsheet, its head included. */
export const mostRows = 1_048_576;
/** Signs of a cell (UTF-16). */
export const mostSigns = 32_767;

/** A cell as it is typed: text, a number, a day (ISO), a part of one, an amount in euros; null is empty. */
export type Typed =
  | { as: "text"; value: string }
  | { as: "number" | "percent" | "euros"; value: number }
  | { as: "day"; value: string };

const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const cut = "… (texte coupé\u00a0: une cellule n’en tient pas plus)";

function held(text: string): string {
  if (text.length <= mostSigns) return text;
  return `${text.slice(0, mostSigns - cut.length)}${cut}`;
}

/** What a column writes of a row, typed: nothing of it is ever a formula nor a link. */
export function typed<Row>({ value, as }: CsvColumn<Row>, row: Row): Typed | null {
  const given = value(row);
  if (given === null || given === "") return null;
  if (typeof given === "boolean") return { as: "text", value: given ? "oui" : "non" };
  if (typeof given === "number") {
    if (!Number.isFinite(given)) return null;
    if (as === "percent") return { as, value: given / 100 };
    return { as: as === "euros" ? as : "number", value: given };
  }
  if (as === "day" && isoDay.test(given)) return { as, value: given };
  return { as: "text", value: held(given) };
}

/** How wide a column stands, in signs. */
export const widthOf = ({ header, width, as }: Pick<CsvColumn<never>, "header" | "width" | "as">): number =>
  width ?? Math.min(40, Math.max(as ? 12 : 26, header.length + 4));

// What XML 1.0 cannot hold, halves of a character included.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

// A text that has none of these stays as it is: most of a hundred thousand rows.
const marked = /[&<>"]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** A text that XML holds, between tags or quotes. */
export function escaped(text: string): string {
  if (!marked.test(text)) return text;
  return text
    .replace(unwritable, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** Signs after which what is written of a batch leaves, so that none of it is long held. */
export const piece = 65_536;
