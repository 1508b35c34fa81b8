/** A cell as a spreadsheet holds it, never the text that it shows: a day is a day, « 40 % » is its share, « #N/A » an error. */
export type Cell = null | string | number | boolean | { day: string } | { share: number } | { error: string };

/** An error of a spreadsheet, written as it shows it. */
export const isError = (value: unknown): boolean =>
  typeof value === "string" &&
  /^#(?:N\/[AD]|REF ?!|VALUE!|DIV\/0 ?!|NAME\?|NUM!|NULL!|VALEUR ?!|NOM ?\?|NOMBRE ?!|NUL ?!|SPILL!|CALC!)$/.test(
    value,
  );

/** Rows and columns from 0, both ends included. */
export type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

/** A sheet, each row at its place: the first is the one that a spreadsheet numbers 1. */
export type Sheet = {
  name: string;
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
};

export type BookFormat = "xlsx" | "ods" | "csv" | "paste";

/** What may be read of a file, and what a file may hold. */
export const bookLimits = {
  bytes: 8 * 1024 * 1024,
  inflated: 50 * 1024 * 1024,
  entries: 200,
  sheets: 20,
  rows: 5_000,
  /** Rows over and under them that are none: titles, a header, a total. */
  heads: 20,
  columns: 60,
  /** Of what is read, as text. */
  answer: 12 * 1024 * 1024,
  seconds: 20,
  /** Of the process that reads, in megabytes. */
  memory: 512,
} as const;
