import { type Book, type CoverLine, escaped, piece, sheetNames, type Typed, typed, widthOf } from "./book";
import type { CsvColumn } from "./csv";
import type { Part } from "./zipped";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const media = "application/vnd.oasis.opendocument.spreadsheet";
const names = ["office", "table", "text", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const spaces = `${names} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3"`;

/** Spaces in a row, tabs and line breaks are marks of their own: plain ones would be read as one space. */
function marked(line: string): string {
  return escaped(line)
    .replaceAll("&#13;", " ")
    .replaceAll("\t", "<text:tab/>")
    .replace(/^ +| +$| {2,}/gu, ({ length }) => `<text:s text:c="${length}"/>`);
}

const paragraphs = (text: string) =>
  text
    .split("\n")
    .map((line) => `<text:p>${marked(line)}</text:p>`)
    .join("");

const words = (text: string, look = "", more = "") =>
  `<table:table-cell office:value-type="string"${look && ` table:style-name="${look}"`}${more}>${paragraphs(text)}</table:table-cell>`;

/** A cell, typed; `look`: another style than that of its type. */
function cell(given: Typed | null, more = "", look = ""): string {
  if (given === null) return `<table:table-cell${more}/>`;
  const { as, value } = given;
  // Before the days that every spreadsheet counts alike, a day is a text: one of them would move it.
  if (as === "text" || (as === "day" && value < "1900-03-01")) return words(value, look, more);
  const dressed = look || (as === "number" ? "" : as);
  const style = dressed && ` table:style-name="${dressed}"`;
  if (as === "day")
    return `<table:table-cell${style} office:value-type="date" office:date-value="${value}"${more}><text:p>${value.split("-").toReversed().join("/")}</text:p></table:table-cell>`;
  const kind = { number: '"float"', percent: '"percentage"', euros: '"currency" office:currency="EUR"' }[as];
  return `<table:table-cell${style} office:value-type=${kind} office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
}

const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;

function coverCell({ value, as }: CoverLine): string {
  if (value === undefined) return "";
  if (as === "day") return cell({ as, value: String(value) }, "", "date");
  if (typeof value === "number") return cell({ as: "number", value }, "", "said");
  return words(value, "said");
}

function coverTable(lines: readonly CoverLine[]): string {
  const rows = lines.map((line) =>
    row(words(line.label, line.as === "title" ? "title" : "label") + coverCell(line)),
  );
  return `<table:table table:name="${sheetNames.cover}"><table:table-column table:style-name="w26"/><table:table-column table:style-name="w90"/>${rows.join("")}</table:table>`;
}

const unseenTable = (rows: readonly (readonly string[])[]) =>
  `<table:table table:name="${sheetNames.unseen}" table:style-name="unseen">${rows
    .map((texts) => row(texts.map((text) => words(text)).join("")))
    .join("")}</table:table>`;

/** The words of a list, each quoted for the condition of a validation. */
const condition = (choices: readonly string[]) =>
  escaped(
    `of:cell-content-is-in-list(${choices.map((word) => `"${word.replaceAll('"', '""')}"`).join(";")})`,
  );

const listed = ({ choices }: Pick<CsvColumn<never>, "choices">) =>
  choices !== undefined && choices.length > 0;

const automatic = (widths: readonly number[]) => `<office:automatic-styles>
<number:date-style style:name="dmy"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:percentage-style style:name="pc"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>
<number:currency-style style:name="eur"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="dmy"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="pc"/>
<style:style style:name="euros" style:family="table-cell" style:data-style-name="eur"/>
<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#e7eef0" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="label" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>
<style:style style:name="said" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:paragraph-properties fo:text-align="start"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="dmy"><style:paragraph-properties fo:text-align="start"/></style:style>
<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>
${[...new Set([12, 26, 90, ...widths])]
  .map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.19).toFixed(2)}cm"/></style:style>`,
  )
  .join("")}</office:automatic-styles>`;

async function* content<Row>({ name, columns, rows, cover, mark, unseen }: Book<Row>) {
  const validations = columns.flatMap(({ choices }, index) =>
    choices && listed({ choices })
      ? [
          `<table:content-validation table:name="list${index}" table:condition="${condition(choices)}" table:allow-empty-cell="true"><table:error-message table:message-type="warning" table:display="true"/></table:content-validation>`,
        ]
      : [],
  );
  const more = columns.map((column, index) =>
    listed(column) ? ` table:content-validation-name="list${index}"` : "",
  );
  const widths = columns.map(widthOf);
  const heads = columns.map(({ header }) => words(header, "head"));
  yield `${head}<office:document-content ${spaces}>${automatic(widths)}<office:body><office:spreadsheet>${
    validations.length > 0
      ? `<table:content-validations>${validations.join("")}</table:content-validations>`
      : ""
  }${coverTable(cover)}<table:table table:name="${escaped(name)}">${
    mark ? '<table:table-column table:style-name="w12" table:visibility="collapse"/>' : ""
  }${widths.map((width) => `<table:table-column table:style-name="w${width}"/>`).join("")}${row(
    (mark ? words(mark.head) : "") + heads.join(""),
  )}`;
  for await (const some of rows) {
    let xml = "";
    for (const one of some) {
      xml += "<table:table-row>";
      if (mark) xml += cell({ as: "text", value: mark.of(one) ?? "" });
      for (let index = 0; index < columns.length; index += 1)
        xml += cell(typed(columns[index] as CsvColumn<Row>, one), more[index]);
      xml += "</table:table-row>";
      if (xml.length < piece) continue;
      yield xml;
      xml = "";
    }
    yield xml;
  }
  yield `</table:table>${unseen ? unseenTable(unseen) : ""}</office:spreadsheet></office:body></office:document-content>`;
}

const item = (name: string, kind: string, value: string | number) =>
  `<config:config-item config:name="${name}" config:type="${kind}">${value}</config:config-item>`;

/** The sheet of the rows is the one that is open, its head always in sight. */
const settings = (name: string) =>
  `${head}<office:document-settings ${spaces}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escaped(name)}">${item("VerticalSplitMode", "short", 2)}${item("VerticalSplitPosition", "int", 1)}${item("ActiveSplitRange", "short", 2)}${item("PositionBottom", "int", 1)}</config:config-item-map-entry></config:config-item-map-named>${item("ActiveTable", "string", escaped(name))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;

const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${media}"/>${[
  "content.xml",
  "settings.xml",
]
  .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
  .join("")}</manifest:manifest>`;

/** The parts of an OpenDocument workbook (.ods): its rows are read as it is written. */
export function odsParts<Row>(book: Book<Row>): Part[] {
  return [
    { name: "mimetype", kept: true, text: media },
    { name: "META-INF/manifest.xml", text: manifest },
    { name: "settings.xml", text: settings(book.name) },
    { name: "content.xml", text: content(book) },
  ];
}
