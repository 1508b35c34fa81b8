import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { odsSheets } from "./ods";
import { Unread } from "./refusals";
import { sheetsOf } from "./sheets";

/** A spreadsheet as LibreOffice writes it, with these tables under its styles. */
const saved = (tables: string) =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<office:document-content><office:automatic-styles>
<number:percentage-style style:name="N11"><number:number number:decimal-places="0"/></number:percentage-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N11"/>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`),
  });

const cell = (kind: string, said: string, text = "…") =>
  `<table:table-cell office:value-type="${kind}" calcext:value-type="${kind}" ${said}><text:p>${text}</text:p></table:table-cell>`;
const row = (inside: string, said = "") => `<table:table-row ${said}>${inside}</table:table-row>`;
const table = (inside: string, said = "") =>
  `<table:table table:name="Feuille" ${said}>${inside}</table:table>`;
const cellsOf = (rows: string) => odsSheets(saved(table(rows)))[0]?.rows;

test("a cell is what it is typed as, whatever style is its own or that of its column", () => {
  const typed = [
    cell("percentage", 'office:value="0.4"', "40 %"),
    cell("float", 'table:style-name="ce1" office:value="0.07"', "7 %"),
    cell("float", 'office:value="0.07"', "0,07"),
    cell("currency", 'office:value="1234.5"', "1 234,50 €"),
    cell("date", 'office:date-value="2026-03-01"', "01/03/26"),
    cell("date", 'office:date-value="2026-03-01T09:30:00"'),
    cell("time", 'office:time-value="PT09H30M00S"', "09:30"),
    cell("boolean", 'office:boolean-value="true"', "VRAI"),
    `<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/D</text:p></table:table-cell>`,
    '<table:table-cell table:formula="of:=1+1"/>',
  ];
  expect(cellsOf(row(typed.join("")))).toEqual([
    [
      ...[{ share: 0.4 }, { share: 0.07 }, 0.07, 1_234.5, { day: "2026-03-01" }, { day: "2026-03-01" }],
      ...[570 / 1_440, true, { error: "#N/D" }, { error: "=…" }],
    ],
  ]);
});

test("a text keeps its lines, its spaces and its figures, and not the comment beside it", () => {
  const texts = [
    '<table:table-cell office:value-type="string"><office:annotation><text:p>Note</text:p></office:annotation><text:p>Été &amp; <text:span>hiver</text:span><text:s text:c="2"/>«&#160;x&#xa0;»</text:p><text:p>ligne<text:line-break/>2</text:p></table:table-cell>',
    cell("string", "", "01234567800012"),
    cell("string", "", "  deux\n  lignes du fichier"),
    "<table:table-cell office:value-type='string'><text:p/></table:table-cell>",
    cell("string", "", "<!-- rien -->a > b"),
  ];
  expect(cellsOf(row(texts.join("")))).toEqual([
    ["Été & hiver  «\u00a0x\u00a0»\nligne\n2", "01234567800012", "  deux lignes du fichier", null, "a > b"],
  ]);
});

test("rows are read wherever they stand, each at its line, what is repeated as many times", () => {
  const one = (said: string) => cell("string", "", said);
  const rows = [
    `<table:table-header-rows>${row(one("Titre") + cell("percentage", 'office:value="0.5" table:number-columns-repeated="2"'))}</table:table-header-rows>`,
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="2"'),
    `<table:table-row-group>${row(`<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>A</text:p></table:table-cell><table:covered-table-cell/>${one("B")}`, 'table:number-rows-repeated="2"')}</table:table-row-group>`,
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"'),
  ];
  const hidden = table(row(one("caché")), 'table:style-name="ta2"');
  const sheets = odsSheets(saved(hidden + table(rows.join(""))));
  expect(sheets).toEqual([
    {
      name: "Feuille",
      rows: [["Titre", { share: 0.5 }, { share: 0.5 }], [], [], ["A", null, "B"], ["A", null, "B"]],
      merges: [{ startRow: 3, endRow: 3, startCol: 0, endCol: 1 }],
    },
  ]);
});

test("what is repeated without end, or is no XML, is refused before it is held", () => {
  const why = (rows: string) => {
    try {
      cellsOf(rows);
      return "read";
    } catch (error) {
      return error instanceof Unread ? error.why : error;
    }
  };
  expect(why(row(cell("string", 'table:number-columns-repeated="16384"')))).toBe("columns");
  expect(why(row(cell("string", ""), 'table:number-rows-repeated="1048576"'))).toBe("rows");
  expect(why("<table:table-row><table:table-cell></table:table-row>")).toBe("broken");
  expect(why("<table:table-row <")).toBe("broken");
});

test("an hour of Excel is the part of a day that it keeps, a day with its hour is its day", async () => {
  const formats = ["h:mm", "[$-F400]h:mm:ss\\ AM/PM", "dd/mm/yyyy hh:mm"];
  const row = [0.5, 0.5, 46_000.5];
  const cells = new Map(
    row.map((value, column) => [`0,${column}`, { value, style: { numFmt: formats[column] ?? "" } }]),
  );
  const bytes = await writeXlsx({ sheets: [{ name: "P", rows: [row], cells }] });
  expect((await sheetsOf(bytes, "xlsx"))[0]?.rows).toEqual([[0.5, 0.5, { day: "2025-12-09" }]]);
});
