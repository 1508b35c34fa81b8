import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { OfficeFile } from "@/db/testing/libreoffice";

/** What someone writes in a cell: a text, a part of one shown as a percentage, a day, an hour, a number, or nothing. */
export type Typing =
  | { text: string }
  | { share: number }
  | { day: string }
  | { hour: string }
  | { number: number }
  | null;

/** A cell, by the mark that its row begins with and the place of its column. */
export type Typed = { id: string; column: number; typing: Typing };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A cell of an .ods, as LibreOffice writes it: without a style where its column has one. */
function odsCell(typing: Typing): string {
  const cell = (kind: string, said: string) =>
    `<table:table-cell office:value-type="${kind}" ${said}><text:p>…</text:p></table:table-cell>`;
  if (typing === null) return "<table:table-cell/>";
  if ("share" in typing) return cell("percentage", `office:value="${typing.share}"`);
  if ("number" in typing) return cell("float", `office:value="${typing.number}"`);
  if ("day" in typing) return cell("date", `office:date-value="${typing.day}"`);
  if ("hour" in typing)
    return cell("time", `office:time-value="PT${typing.hour.slice(0, 2)}H${typing.hour.slice(3)}M00S"`);
  const lines = typing.text.split("\n").map((line) => `<text:p>${escaped(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join("")}</table:table-cell>`;
}

const odsCells = /<table:table-cell\b[^>]*?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g;

/** The cells of a row, those that are said once for several given each. */
const apart = (row: string) =>
  (row.match(odsCells) ?? []).flatMap((cell) => {
    const times = Number(/^<[^>]* table:number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
    const one = cell.replace(/ table:number-columns-repeated="\d+"/, "");
    return times > 200 ? [] : Array.from({ length: times }, () => one);
  });

function inOds(xml: string, edits: readonly Typed[]): string {
  return xml.replace(
    /(<table:table-row\b[^>]*>)([\s\S]*?)(<\/table:table-row>)/g,
    (row, open, inside, close) => {
      const own = edits.filter(({ id }) => inside.includes(`<text:p>${id}:`));
      if (own.length === 0) return row;
      const cells = apart(inside);
      for (const { column, typing } of own) {
        while (cells.length < column) cells.push("<table:table-cell/>");
        cells[column] = odsCell(typing);
      }
      return open + cells.join("") + close;
    },
  );
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
const columnOf = (reference: string) =>
  [...reference.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const dayOne = Date.UTC(1899, 11, 30);

/** A cell of an .xlsx, under the style of another that shows what it holds. */
function xlsxCell(at: string, typing: Typing, styles: { share: number; day: number; hour: number }): string {
  if (typing === null) return "";
  const cell = (value: number, style?: number) =>
    `<c r="${at}"${style === undefined ? "" : ` s="${style}"`}><v>${value}</v></c>`;
  if ("share" in typing) return cell(typing.share, styles.share);
  if ("number" in typing) return cell(typing.number);
  if ("day" in typing) return cell((Date.parse(typing.day) - dayOne) / 86_400_000, styles.day);
  if ("hour" in typing) {
    const [hours = 0, minutes = 0] = typing.hour.split(":").map(Number);
    return cell((hours * 60 + minutes) / 1_440, styles.hour);
  }
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(typing.text)}</t></is></c>`;
}

/** Styles added to those of a workbook: a percentage, a day, an hour, by the numbers that every spreadsheet knows. */
function withStyles(xml: string) {
  const count = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1] ?? 0);
  const added = [9, 14, 20].map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return {
    xml: xml
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 3}"`)
      .replace("</cellXfs>", `${added.join("")}</cellXfs>`),
    styles: { share: count, day: count + 1, hour: count + 2 },
  };
}

/** The mark that a row begins with, in place or among the shared texts of its workbook. */
function markOf(row: string, shared: readonly string[]): string {
  const [, kind = "", inside = ""] = /<c r="A\d+"([^>]*)>([\s\S]*?)<\/c>/.exec(row) ?? [];
  const written = inside.replace(/<[^>]*>/g, "");
  return kind.includes('t="s"') ? (shared[Number(written)] ?? "") : written;
}

function inXlsx(
  xml: string,
  edits: readonly Typed[],
  { shared, styles }: { shared: readonly string[]; styles: ReturnType<typeof withStyles>["styles"] },
): string {
  return xml.replace(/<row\b[^>]*>[\s\S]*?<\/row>/g, (row) => {
    const mark = markOf(row, shared);
    const own = edits.filter(({ id }) => mark.startsWith(`${id}:`));
    if (own.length === 0) return row;
    const [open = ""] = /^<row\b[^>]*>/.exec(row) ?? [];
    const [, line = ""] = / r="(\d+)"/.exec(open) ?? [];
    const cells = new Map(
      [...row.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([cell, at = ""]) => [
        columnOf(at),
        cell,
      ]),
    );
    for (const { column, typing } of own)
      cells.set(column, xlsxCell(`${letters(column)}${line}`, typing, styles));
    const inOrder = [...cells].toSorted(([one], [other]) => one - other).map(([, cell]) => cell);
    return `${open}${inOrder.join("")}</row>`;
  });
}

/** A file in which someone writes in some cells, all else left as it was saved. */
export function typedIn({ format, bytes }: OfficeFile, edits: readonly Typed[]): OfficeFile {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  if (format === "ods") parts["content.xml"] = strToU8(inOds(text("content.xml"), edits));
  else {
    const shared = (text("xl/sharedStrings.xml").match(/<si>[\s\S]*?<\/si>/g) ?? []).map((one) =>
      one.replace(/<[^>]*>/g, ""),
    );
    const { xml, styles } = withStyles(text("xl/styles.xml"));
    parts["xl/styles.xml"] = strToU8(xml);
    for (const name of Object.keys(parts).filter((one) => /^xl\/worksheets\/[^/]+\.xml$/.test(one)))
      parts[name] = strToU8(inXlsx(text(name), edits, { shared, styles }));
  }
  return { format, bytes: zipSync(parts) };
}
