import { parseCsv } from "hucre/csv";
import type { Cell } from "./book";

/** The text of a file of a spreadsheet: UTF-8, or what an older one writes. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** In how many of the first lines a sign stands out of quotes: a cell that lists things may hold more of them than its line has cells. */
function countOf(text: string, sign: string): number {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "");
  return bare.split("\n").filter((line) => line.includes(sign)).length;
}

/** What parts the cells: of a block pasted from a spreadsheet, the tab, whatever its texts hold. */
function separatorOf(text: string, pasted: boolean): string {
  if (pasted && text.includes("\t")) return "\t";
  const signs = [";", "\t", ","] as const;
  const counts = signs.map((sign) => countOf(text, sign));
  return signs[counts.indexOf(Math.max(...counts))] ?? ";";
}

/** What our own files write before a text that would start a formula is taken away; the rest is as it was written. */
const plain = (cell: string): Cell => {
  if (cell.trim() === "") return null;
  return /^'+[=+\-@＝＋－＠\t\r\n]/u.test(cell) ? cell.slice(1) : cell;
};

/** The rows of a text with separators: every cell is text, its lines within quotes kept. */
export function separatedOf(bytes: Uint8Array, pasted: boolean): Cell[][] {
  const text = decoded(bytes);
  // « sep=; » is an order to a spreadsheet, on a line of its own.
  const [, order] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const delimiter = order ?? separatorOf(text, pasted);
  const rows = parseCsv(order ? text.slice(text.indexOf("\n") + 1) : text, { delimiter });
  return rows.map((row) => row.map((cell) => (cell === null ? null : plain(String(cell)))));
}
