import { strFromU8, unzipSync } from "fflate";
import { type Cell, isError, bookLimits as limits, type Merge, type Sheet } from "./book";
import { Unread } from "./refusals";
import { hear } from "./xml";

type Said = (name: string) => string | undefined;

/** What a cell says of itself as it opens, and the lines of its text as they pass. */
type Open = {
  said: Said;
  lines: string[];
};

const timesIn = (said: Said, name: string) => Math.max(1, Math.trunc(Number(said(name) ?? "1")) || 1);

/** « PT09H30M00S », as the part of a day that a spreadsheet keeps of a time. */
function timeIn(written: string): Cell {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(written) ?? [];
  if (hours === undefined) return written || null;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds?.replace(",", "."))) / 86_400;
}

function numberIn(written: string | undefined): number | null {
  const value = Number(written ?? "");
  return written === undefined || !Number.isFinite(value) ? null : value;
}

/** What a cell holds; `shares`: the styles that show a number as a percentage. */
function cellOf({ said, lines }: Open, shares: ReadonlySet<string>): Cell {
  const text = lines.join("\n");
  const kind = said("office:value-type") ?? said("calcext:value-type");
  if (said("calcext:value-type") === "error" || isError(text)) return { error: text || "#N/A" };
  const number = numberIn(said("office:value"));
  if (kind === "percentage") return number === null ? null : { share: number };
  if (kind === "float" || kind === "currency")
    return number !== null && shares.has(said("table:style-name") ?? "") ? { share: number } : number;
  if (kind === "boolean") return said("office:boolean-value") === "true";
  if (kind === "time") return timeIn(said("office:time-value") ?? "");
  if (kind === "date") {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(said("office:date-value") ?? "") ?? [];
    return day ? { day } : text || null;
  }
  const words = text || said("office:string-value") || "";
  // Written by a program that computed nothing: what it would say is not known.
  if (words === "" && kind === undefined && said("table:formula") !== undefined) return { error: "=…" };
  return words.trim() === "" ? null : words;
}

/** The rows of a table, each cell put at its place: what is repeated is written as many times, but nothing is not. */
function tableOf(name: string) {
  const rows: Cell[][] = [];
  const merges: Merge[] = [];
  let [line, column, repeated] = [0, 0, 1];
  let row: Cell[] = [];
  return {
    sheet: (): Sheet => ({ name, rows: Array.from(rows, (one) => one ?? []), merges }),
    openRow(said: Said) {
      repeated = timesIn(said, "table:number-rows-repeated");
      row = [];
      column = 0;
    },
    put(value: Cell, said: Said) {
      const times = timesIn(said, "table:number-columns-repeated");
      const [wide, high] = [
        timesIn(said, "table:number-columns-spanned"),
        timesIn(said, "table:number-rows-spanned"),
      ];
      if (wide > 1 || high > 1)
        merges.push({
          ...{ startRow: line, startCol: column },
          ...{ endRow: line + high - 1, endCol: column + wide - 1 },
        });
      if (value !== null) {
        if (column + times > limits.columns) throw new Unread("columns");
        while (row.length < column) row.push(null);
        for (let time = 0; time < times; time += 1) row.push(value);
      }
      column += times;
    },
    closeRow() {
      if (row.length > 0) {
        if (line + repeated > limits.rows + limits.heads) throw new Unread("rows");
        for (let time = 0; time < repeated; time += 1) rows[line + time] = [...row];
      }
      line += repeated;
    },
  };
}

/** Styles that show percentages, and those of tables that nobody sees, as they pass: they come before the tables. */
function stylesIn() {
  const [percentages, shares, unseen] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let last = "";
  return {
    ...{ shares, unseen },
    open(tag: string, said: Said) {
      if (tag === "number:percentage-style") percentages.add(said("style:name") ?? "");
      if (tag === "style:style") {
        last = said("style:name") ?? "";
        if (percentages.has(said("style:data-style-name") ?? "?")) shares.add(last);
      }
      if (tag === "style:table-properties" && said("table:display") === "false") unseen.add(last);
    },
  };
}

const cells: readonly string[] = ["table:table-cell", "table:covered-table-cell"];

/**
 * The sheets of an OpenDocument spreadsheet that are seen, wherever their rows stand (under a header that is printed again, in a group).
 * Throws Unread.
 */
export function odsSheets(bytes: Uint8Array): Sheet[] {
  const part = unzipSync(bytes, { filter: ({ name }) => name === "content.xml" })["content.xml"];
  if (!part) throw new Unread("broken");
  const styles = stylesIn();
  const sheets: Sheet[] = [];
  const path: string[] = [];
  let tables = 0;
  let table: ReturnType<typeof tableOf> | null = null;
  let cell: Open | null = null;
  /** How deep the paragraph of the cell stands; none is open where it is 0. */
  let paragraph = 0;
  const add = (said: string) => {
    if (cell && paragraph > 0) cell.lines[cell.lines.length - 1] += said;
  };
  hear(strFromU8(part), {
    open(tag, said) {
      const under = path.at(-1);
      path.push(tag);
      if (tag === "table:table" && under === "office:spreadsheet") {
        tables += 1;
        if (tables > limits.sheets) throw new Unread("sheets");
        table = styles.unseen.has(said("table:style-name") ?? "") ? null : tableOf(said("table:name") ?? "");
      } else if (!table) styles.open(tag, said);
      else if (tag === "table:table-row" && !cell) table.openRow(said);
      else if (cells.includes(tag) && !cell) cell = { said, lines: [] };
      else if (tag === "text:p" && cell && cells.includes(under ?? "")) {
        cell.lines.push("");
        paragraph = path.length;
      } else if (tag === "text:s") add(" ".repeat(Math.min(timesIn(said, "text:c"), 32_767)));
      else if (tag === "text:tab") add("\t");
      else if (tag === "text:line-break") add("\n");
    },
    text(said) {
      // A line of the file is no line of the text. Spaces in a row are kept: LibreOffice writes some as they are.
      if (paragraph > 0) add(said.replace(/[ \t]*[\t\r\n]+[ \t]*/g, " "));
    },
    close(tag) {
      if (path.pop() !== tag) throw new Unread("broken");
      if (path.length < paragraph) paragraph = 0;
      if (!table || paragraph > 0) return;
      if (cells.includes(tag) && cell && !path.some((one) => cells.includes(one))) {
        table.put(tag === "table:table-cell" ? cellOf(cell, styles.shares) : null, cell.said);
        cell = null;
      } else if (tag === "table:table-row" && !cell) table.closeRow();
      else if (tag === "table:table" && path.at(-1) === "office:spreadsheet") {
        sheets.push(table.sheet());
        table = null;
      }
    },
  });
  if (path.length > 0) throw new Unread("broken");
  return sheets;
}
