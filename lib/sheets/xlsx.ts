import { type Book, type CoverLine, escaped, piece, sheetNames, type Typed, typed, widthOf } from "./book";
import type { CsvColumn } from "./csv";
import type { Part } from "./zipped";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** Places in the table of styles below. */
const style = {
  text: 0,
  head: 1,
  day: 2,
  percent: 3,
  euros: 4,
  quoted: 5,
  title: 6,
  label: 7,
  said: 8,
  date: 9,
} as const;

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF0"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="10">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ...[164, 9, 165].map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  ),
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  ...[0, 164].map(
    (format) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1"/></xf>`,
  ),
].join("")}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The letters of a column, from 0. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (index % 26));
}

// Read by Excel as a code of a character: a text that holds one is told from it.
const coded = /_(?=x[0-9a-f]{4}_)/giu;
// Would be taken for a formula by who edits the cell.
const formula = /^[=+\-@]/u;

const inline = (at: string, text: string, of: number) =>
  `<c r="${at}"${of ? ` s="${of}"` : ""} t="inlineStr"><is><t xml:space="preserve">${escaped(text.replace(coded, "_x005F_"))}</t></is></c>`;

/** Days from the first that Excel counts rightly; null before it: such a day stays a text. */
function serial(day: string): number | null {
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
  return days >= 61 ? days : null;
}

function cell(at: string, given: Typed | null): string {
  if (given === null) return "";
  if (given.as === "text")
    return inline(at, given.value, formula.test(given.value) ? style.quoted : style.text);
  const value = given.as === "day" ? serial(given.value) : given.value;
  if (value === null) return inline(at, String(given.value), style.text);
  return `<c r="${at}"${given.as === "number" ? "" : ` s="${style[given.as]}"`}><v>${value}</v></c>`;
}

const sheet = (inside: string) =>
  `${head}<worksheet xmlns="${main}" xmlns:r="${office}/relationships">${inside}</worksheet>`;

function coverCell(at: string, { value, as }: CoverLine): string {
  if (value === undefined) return "";
  const day = as === "day" ? serial(String(value)) : null;
  const number = typeof value === "number" ? value : day;
  if (number === null) return inline(at, String(value), style.said);
  return `<c r="${at}" s="${day === null ? style.said : style.date}"><v>${number}</v></c>`;
}

function coverSheet(lines: readonly CoverLine[]): string {
  const rows = lines.map((line, index) => {
    const at = index + 1;
    const label = inline(`A${at}`, line.label, line.as === "title" ? style.title : style.label);
    return `<row r="${at}">${label}${coverCell(`B${at}`, line)}</row>`;
  });
  return sheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
  );
}

const texts = (rows: readonly (readonly string[])[]) =>
  sheet(
    `<sheetData>${rows
      .map((row, index) => {
        const cells = row.map((text, column) =>
          text ? inline(`${letters(column)}${index + 1}`, text, 0) : "",
        );
        return `<row r="${index + 1}">${cells.join("")}</row>`;
      })
      .join("")}</sheetData>`,
  );

type Offered = { column: number; header: string; words: readonly string[] };

/** The words of each list, one column each, under its head. */
function listsSheet(offered: readonly Offered[]): string {
  const longest = Math.max(0, ...offered.map(({ words }) => words.length));
  return texts([
    offered.map(({ header }) => header),
    ...Array.from({ length: longest }, (_, index) => offered.map(({ words }) => words[index] ?? "")),
  ]);
}

/** Rows that a person may add under those that are there still have their lists. */
const room = 1_000;

async function* rowsSheet<Row>({ columns, rows, mark }: Book<Row>, offered: readonly Offered[]) {
  const first = mark ? 1 : 0;
  const names = columns.map((_, index) => letters(index + first));
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + first + 1}" max="${index + first + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const seen = mark ? '<col min="1" max="1" width="12" hidden="1" customWidth="1"/>' : "";
  const heads = columns.map(({ header }, index) => inline(`${names[index]}1`, header, style.head));
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${seen}${widths.join("")}</cols><sheetData><row r="1">${mark ? inline("A1", mark.head, 0) : ""}${heads.join("")}</row>`;
  let at = 1;
  for await (const some of rows) {
    let xml = "";
    for (const row of some) {
      at += 1;
      const id = mark?.of(row);
      xml += `<row r="${at}">${id ? inline(`A${at}`, id, 0) : ""}`;
      for (let index = 0; index < columns.length; index += 1)
        xml += cell(`${names[index]}${at}`, typed(columns[index] as CsvColumn<Row>, row));
      xml += "</row>";
      if (xml.length < piece) continue;
      yield xml;
      xml = "";
    }
    yield xml;
  }
  const last = names.at(-1);
  const lists = offered.map(({ column, words }, index) => {
    const list = letters(index);
    const of = letters(column + first);
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${of}2:${of}${at + room}"><formula1>${sheetNames.lists}!$${list}$2:$${list}$${words.length + 1}</formula1></dataValidation>`;
  });
  yield `</sheetData><autoFilter ref="${names[0]}1:${last}${at}"/>${lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : ""}<pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

/** The parts of a workbook of Excel (.xlsx): its rows are read as it is written. */
export function xlsxParts<Row>(book: Book<Row>): Part[] {
  const offered = book.columns.flatMap(({ choices, header }, column) =>
    choices && choices.length > 0 ? [{ column, header, words: choices }] : [],
  );
  const sheets: { name: string; hidden?: true; text: Part["text"] }[] = [
    { name: sheetNames.cover, text: coverSheet(book.cover) },
    { name: book.name, text: rowsSheet(book, offered) },
    ...(offered.length > 0
      ? [{ name: sheetNames.lists, hidden: true as const, text: listsSheet(offered) }]
      : []),
    ...(book.unseen ? [{ name: sheetNames.unseen, hidden: true as const, text: texts(book.unseen) }] : []),
  ];
  const file = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    {
      name: "[Content_Types].xml",
      text: `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/${file(index)}" ContentType="${kind}.worksheet+xml"/>`).join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      text: `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `${head}<Relationships xmlns="${packaged}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/relationships/worksheet" Target="${file(index)}"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", text: styles },
    ...sheets.map(({ text }, index) => ({ name: `xl/${file(index)}`, text })),
  ];
  // What is known leaves at once; the rows come last.
  return [
    ...parts.filter(({ text }) => typeof text === "string"),
    ...parts.filter(({ text }) => typeof text !== "string"),
  ];
}
