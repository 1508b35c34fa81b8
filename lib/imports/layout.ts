import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { saidBy } from "./cells";
import { type ImportTarget, knownWords } from "./target";
import { likeness, matchedWords } from "./words";

/** A column of a sheet: its place, what its header says, and what it is taken for; null: it is not imported. */
type LaidColumn = {
  at: number;
  header: string;
  key: string | null;
  /** Its header as it is remembered, the second of two that say the same apart. */
  mark: string;
  /** Never imported nor kept, whatever is said of it: by its header, or by the one that stands over it. */
  never: boolean;
};

/**
 * How a sheet is laid out. `first`, `head`: the first and the last row of its header, from 0; `over`: what is needed of the row above it,
 * by its columns; `known`: the labels recognised.
 */
export type Layout = {
  first: number;
  head: number;
  over: ReadonlyMap<number, string>;
  columns: readonly LaidColumn[];
  known: number;
};

/** A header taken for something by hand, in this territory, earlier: null, that it is not imported. */
export type Remembered = ReadonlyMap<string, string | null>;

const searched = 20;
/** Below it, a header that looks like a label is another. */
const alike = 0.82;

const texts = (row: readonly Cell[] | undefined, length: number) =>
  Array.from({ length }, (_, at) =>
    saidBy(row?.[at] ?? null)
      .replace(/\s+/gu, " ")
      .trim(),
  );

/** What stands over several columns stands over each of them. */
function spread({ merges }: Sheet, line: number, row: string[]): string[] {
  const all = [...row];
  for (const { startRow, endRow, startCol, endCol } of merges)
    if (startRow === line && endRow === line)
      for (let at = startCol; at <= endCol && at < all.length; at += 1) all[at] = row[startCol] ?? "";
  return all;
}

/** The row most of whose cells are labels, among the first; without any, the first that has two texts. */
function headOf(rows: readonly string[][], known: ReadonlyMap<string, string>): number {
  const counts = rows.map((row) => new Set(row.flatMap((said) => known.get(matchedWords(said)) ?? [])).size);
  const best = Math.max(0, ...counts);
  if (best > 0) return counts.indexOf(best);
  return Math.max(
    0,
    rows.findIndex((row) => row.filter(Boolean).length > 1),
  );
}

/** A second row of labels, under those that stand over several columns: it says nothing under any other. */
function isUnder(sheet: Sheet, head: number, upper: readonly string[], lower: readonly string[]): boolean {
  const grouped = (at: number) =>
    upper[at] === "" ||
    sheet.merges.some(
      ({ startRow, endRow, startCol, endCol }) =>
        startRow === head && endRow === head && startCol <= at && at <= endCol && endCol > startCol,
    );
  const said = lower.flatMap((text, at) => (text ? [at] : []));
  return said.length > 1 && said.every(grouped) && upper.some((text, at) => text && !grouped(at));
}

/** What a header is taken for, by what was said of it before, by its very words, else by words that look like them. */
function keyOf(
  headers: readonly string[],
  known: ReadonlyMap<string, string>,
  before: string | null | undefined,
): { key: string | null; sure: boolean } {
  if (before !== undefined) return { key: before, sure: true };
  for (const header of headers) {
    const key = known.get(matchedWords(header));
    if (key) return { key, sure: true };
  }
  const [best] = [...known]
    .flatMap(([words, key]) => headers.map((header) => ({ key, near: likeness(header, words) })))
    .toSorted((a, b) => b.near - a.near);
  return best && best.near >= alike ? { key: best.key, sure: false } : { key: null, sure: false };
}

/** The header and the columns of a sheet, whatever their order: two of them are never taken for the same thing. */
export function layoutOf(sheet: Sheet, target: ImportTarget, remembered: Remembered = new Map()): Layout {
  const known = knownWords(target.columns);
  const width = Math.max(0, ...sheet.rows.slice(0, searched + 2).map((row) => row.length));
  const rows = sheet.rows.slice(0, searched + 1).map((row) => texts(row, width));
  const first = headOf(rows.slice(0, searched), known);
  const upper = rows[first] ?? [];
  const lower = rows[first + 1] ?? [];
  const two = isUnder(sheet, first, upper, lower);
  const head = two ? first + 1 : first;
  const over = spread(sheet, head - 1, rows[head - 1] ?? []);
  const own = two ? lower : upper;
  const titles = own.map((said, at) => known.get(matchedWords(said || (two ? (upper[at] ?? "") : ""))));
  // What stands over the titles too is the name of the table.
  const table = over[titles.indexOf(target.title)] ?? "";
  // A heading that says no column, a title, whoever signs it: nothing is known by them.
  const needed = (above: string, at: number) =>
    above !== "" &&
    above !== table &&
    own.some((said, under) => over[under] === above && known.has(matchedWords(`${above} ${said}`))) &&
    rows[head - 1]?.[at] === above;
  const bands = (two ? [] : over).flatMap((above, at): [number, string][] => {
    if (target.never && above !== table && target.never(above)) return [[at, target.instead ?? ""]];
    return needed(above, at) ? [[at, above]] : [];
  });
  const seen = new Map<string, number>();
  const read = own.map((said, at) => {
    const above = head > 0 ? (over[at] ?? "") : "";
    // A label over its column alone, the cell under it being merged with it.
    const header = said || (two ? (upper[at] ?? "") : "");
    const words = [header, above && header ? `${above} ${header}` : ""].filter(Boolean);
    const times = (seen.get(matchedWords(header)) ?? 0) + 1;
    seen.set(matchedWords(header), times);
    const mark = `${matchedWords(header)}${times > 1 ? ` #${times}` : ""}`;
    if (target.identity.header.test(header))
      return { at, header, mark, key: target.identity.key, sure: true, never: false };
    const never =
      target.never !== undefined && (target.never(header) || (above !== table && target.never(above)));
    if (never) return { at, header, mark, key: null, sure: true, never };
    const taken = header ? keyOf(words, known, remembered.get(mark)) : { key: null, sure: false };
    return { at, header, mark, ...taken, never };
  });
  const taken = new Set<string>();
  const kept = new Map<number, string>();
  for (const sure of [true, false])
    for (const column of read) {
      if (column.key === null || column.sure !== sure || taken.has(column.key)) continue;
      taken.add(column.key);
      kept.set(column.at, column.key);
    }
  const filled = (at: number) => sheet.rows.slice(head + 1).some((row) => (row[at] ?? null) !== null);
  const columns = read
    .filter(({ at, header }) => header !== "" || filled(at))
    .map(({ at, header, mark, never }) => ({ at, header, mark, never, key: kept.get(at) ?? null }));
  return { first, head, over: new Map(bands), columns, known: taken.size };
}
