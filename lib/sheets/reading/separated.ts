import { parseCsv } from "hucre/csv";
import type { Cell } from "./book";

/** What Windows writes from 0x80 to 0x9f: Node 20 reads controls there, whatever it is asked. */
const ofWindows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of a file of a spreadsheet: UTF-8, or what an older one writes. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return latin.replace(/[\u0080-\u009f]/gu, (sign) => ofWindows[sign.charCodeAt(0) - 0x80] ?? sign);
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
