import { keyOf } from "@/lib/french/name-key";
import { numberTyped } from "./numbers";
import type { Cell, Sheet } from "./reading/book";

/** A column that a file may have: what a model calls it, and by which other words a file does. */
export type HeadedColumn<Key extends string> = {
  key: Key;
  header: string;
  also: readonly string[];
  /** A file without it is not read, unless it has the one that says the same otherwise (`or`). */
  needed?: true;
  or?: Key;
  /** It lists things: several columns may say it, and a line break within a cell parts them. */
  lists?: true;
};

/** A sheet under its headings. `head`: their row, from 0; `places`: those of each column. */
export type Headed<Key extends string> = {
  sheet: Sheet;
  head: number;
  places: ReadonlyMap<Key, readonly number[]>;
};

/** Rows in which headings are looked for. */
const searched = 20;

/** « Territoires (EPCI) * », « EPCI 2 »: what is in brackets, the plural, and a number at the end say nothing more. */
const headingKey = (said: string): string =>
  said
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => keyOf(word.length > 3 ? word.replace(/[sx]$/iu, "") : word))
    .join("")
    .replace(/\d+$/u, "");

/** The column that a heading names, whatever its accents and its case, or null. */
export function columnNamed<Key extends string>(
  columns: readonly HeadedColumn<Key>[],
  heading: string,
): Key | null {
  const key = headingKey(heading);
  const named = ({ header, also }: HeadedColumn<Key>) =>
    [header, ...also].some((word) => headingKey(word) === key);
  return key === "" ? null : (columns.find(named)?.key ?? null);
}

/** A cell as its reader sees it, on one line; what a line break parts of a list is apart by a bar. */
export function cellText(cell: Cell, between = " "): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberTyped(cell);
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  if (typeof cell === "object") {
    if ("day" in cell) return cell.day.split("-").reverse().join("/");
    return "share" in cell ? `${numberTyped(cell.share * 100)}\u00a0%` : cell.error;
  }
  const lines = cell.split(/[\n\r\v\f\u0085\u2028\u2029]+/u).map((line) => line.replaceAll("\t", " ").trim());
  return lines.filter(Boolean).join(between);
}

function placesIn<Key extends string>(columns: readonly HeadedColumn<Key>[], row: readonly Cell[]) {
  const places = new Map<Key, number[]>();
  for (const [at, cell] of row.entries()) {
    const key = typeof cell === "string" ? columnNamed(columns, cell) : null;
    const column = columns.find((one) => one.key === key);
    if (!column) continue;
    const known = places.get(column.key) ?? [];
    // Of two that say one thing, the one of its very name is read, else the first; both of a list.
    const own = headingKey(String(cell)) === headingKey(column.header);
    if (column.lists) places.set(column.key, [...known, at]);
    else if (known.length === 0 || own) places.set(column.key, [at]);
  }
  return places;
}

/** The row of a sheet that has most of these headings, among the first ones. */
function headOf<Key extends string>(columns: readonly HeadedColumn<Key>[], sheet: Sheet): Headed<Key> {
  const rows = sheet.rows.slice(0, searched).map((row) => placesIn(columns, row));
  const head = rows.reduce((best, { size }, at) => (size > (rows[best]?.size ?? 0) ? at : best), 0);
  return { sheet, head, places: rows[head] ?? new Map() };
}

/** What a sheet lacks of what is needed. */
const lackedBy = <Key extends string>(columns: readonly HeadedColumn<Key>[], { places }: Headed<Key>) =>
  columns.filter(({ key, needed, or }) => needed && !places.has(key) && !(or && places.has(or)));

/**
 * The first sheet that has the headings that are needed; else the one that has most of them, with the columns that it lacks; null
 * when no row of any sheet has two.
 */
export function headedIn<Key extends string>(
  columns: readonly HeadedColumn<Key>[],
  sheets: readonly Sheet[],
): (Headed<Key> & { lacked: readonly HeadedColumn<Key>[] }) | null {
  const found = sheets.map((sheet) => headOf(columns, sheet));
  const whole = found.find((one) => lackedBy(columns, one).length === 0);
  const [best] = found.toSorted((a, b) => b.places.size - a.places.size);
  const kept = whole ?? (best && best.places.size > 1 ? best : null);
  return kept ? { ...kept, lacked: lackedBy(columns, kept) } : null;
}
