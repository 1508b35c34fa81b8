import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { saidBy } from "./cells";
import { axisIn, type Level, levelIn } from "./headings";
import type { Layout } from "./layout";
import type { ImportTarget } from "./target";

/** A row of a file: the number that the spreadsheet shows, and its cells by what their columns are. */
export type ImportRecord = {
  sheet: number;
  line: number;
  cells: Readonly<Record<string, Cell>>;
};

/** Rows of a sheet with what is merged over several of them given to each, but the title: several rows of one are one. */
function unmerged({ rows, merges }: Sheet, keyAt: ReadonlyMap<number, string>, title: string): Cell[][] {
  const all = rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const key = keyAt.get(startCol);
    if (endRow === startRow || startCol !== endCol || key === undefined || key === title) continue;
    const value = rows[startRow]?.[startCol] ?? null;
    for (let line = startRow + 1; line <= endRow && line < all.length; line += 1) {
      const row = all[line];
      if (row) row[startCol] = value;
    }
  }
  return all;
}

/** A row that says one thing, out of the column of titles, or over several columns, or by its words: null when it is no heading. */
function headingIn(
  { rows, merges }: Sheet,
  line: number,
  keyAt: ReadonlyMap<number, string>,
  target: ImportTarget,
): { text: string; key: string | null } | null {
  const said = (rows[line] ?? []).flatMap((cell, at) => (cell === null ? [] : [{ at, text: saidBy(cell) }]));
  const [only] = said;
  if (!only || said.length > 1) return null;
  const key = keyAt.get(only.at) ?? null;
  const path = target.columns.find((column) => column.key === key)?.path;
  const wide = merges.some(
    ({ startRow, startCol, endCol }) => startRow === line && startCol === only.at && endCol - startCol > 1,
  );
  // « Axe 2 : … » is an axis in a column of objectives too.
  const axis = levelIn(only.text) === "axis" && axisIn(only.text) !== null;
  if (path && !wide) return { text: only.text, key: axis ? "axis" : key };
  // Where nothing says a place, a row of one cell is a row that lacks the others.
  if (key !== null && !wide && target.columns.every((column) => !column.path)) return null;
  const named = levelIn(only.text) !== null;
  return wide || named || (key !== target.title && !/^\d+$/.test(only.text))
    ? { text: only.text, key: null }
    : null;
}

/** A column that says again what the row above says means nothing by an empty cell; one that never does leaves it to be understood. */
function carriesOn(rows: readonly Cell[][], at: number): boolean {
  return !rows.some((row, line) => {
    const [here, above] = [row[at] ?? null, rows[line - 1]?.[at] ?? null];
    return here !== null && above !== null && saidBy(here) === saidBy(above);
  });
}

const ladder: readonly Level[] = ["axis", "orientation", "objective"];

/** The level of each heading that does not say it: over another heading, an orientation; else what the others leave. */
function guessed(two: boolean, followed: boolean): Level {
  return followed || !two ? "orientation" : "objective";
}

/**
 * The rows of a sheet under its header, in order: headings are told to the rows beneath them, what is empty in a column of places
 * carries on from the row above, and what is below it is forgotten when it changes.
 */
export function recordsOf(sheet: Sheet, rank: number, layout: Layout, target: ImportTarget): ImportRecord[] {
  const used = layout.columns.flatMap(({ at, key }) => (key === null ? [] : [[at, key] as const]));
  const keyAt = new Map(used);
  const headers = new Map(layout.columns.map(({ at, header }) => [at, header]));
  const filled = unmerged(sheet, keyAt, target.title);
  const body = filled.slice(layout.head + 1);
  const paths = target.columns.filter(({ path }) => path).map(({ key }) => key);
  const carried = new Set(
    used.flatMap(([at, key]) => (paths.includes(key) && carriesOn(body, at) && !keyAt.has(-1) ? [key] : [])),
  );
  const identified = used.some(([, key]) => key === "id");
  const headings = new Map(
    filled.flatMap((_, line) => {
      const heading = line > layout.head ? headingIn(sheet, line, keyAt, target) : null;
      return heading ? [[line, heading] as const] : [];
    }),
  );
  const two = [...headings.keys()].some((line) => headings.has(line + 1));
  const place: Record<string, Cell> = {};
  const records: ImportRecord[] = [];
  const moveTo = (level: string, value: Cell) => {
    if (saidBy(place[level] ?? null) !== saidBy(value))
      for (const below of ladder.slice(ladder.indexOf(level as Level) + 1)) delete place[below];
    place[level] = value;
  };
  for (const [line, row] of filled.entries()) {
    if (line <= layout.head || row.every((cell) => cell === null)) continue;
    // The header, said again at the top of a printed page.
    if (row.every((cell, at) => cell === null || saidBy(cell).trim() === headers.get(at))) continue;
    const heading = headings.get(line);
    if (heading) {
      const level = heading.key ?? levelIn(heading.text) ?? guessed(two, headings.has(line + 1));
      moveTo(level, heading.text);
      continue;
    }
    const own = Object.fromEntries(used.map(([at, key]) => [key, row[at] ?? null]));
    for (const level of ladder) {
      const said = own[level] ?? null;
      if (said !== null) moveTo(level, said);
      else if (level in own && !(carried.has(level) && !identified) && headings.size === 0)
        delete place[level];
    }
    records.push({ sheet: rank, line: line + 1, cells: { ...own, ...place } });
  }
  return records;
}
