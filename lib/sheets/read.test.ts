import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { Invalid } from "@/lib/platform/errors";
import { readBook } from "./read";
import { bookLimits } from "./reading/book";
import { fileRefusals } from "./reading/refusals";

type Rows = (string | number | boolean | Date | null)[][];
const day = new Date("2026-12-31T00:00:00Z");
const rows: Rows = [
  ["Titre", "Fin", "Budget"],
  ["=2+2", day, 1.5],
  ["Été", null, true],
];
const sheets = [{ name: "Plan", rows }];
const xlsx = (more = {}) => writeXlsx({ sheets, ...more });

/** The parts of a workbook changed before it is packed again. */
async function packed(change: (parts: Zippable) => void, from = xlsx()): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await from);
  change(parts);
  return zipSync(parts);
}

/** The sheet of a workbook whose cells are written as given. */
const holding = (body: string) =>
  packed((parts) => {
    const path = "xl/worksheets/sheet1.xml";
    const xml = new TextDecoder().decode(parts[path] as Uint8Array);
    parts[path] = strToU8(xml.replace("</sheetData>", `${body}</sheetData>`));
  });

const refusal = (bytes: Uint8Array) =>
  readBook(bytes, "file").then(
    () => "read",
    (error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
      const said = error.errors.file?.[0];
      return Object.entries(fileRefusals).find(([, sentence]) => sentence === said)?.[0] ?? said;
    },
  );

const read = async (bytes: Uint8Array, pasted = false) => {
  const book = await readBook(bytes, "file", pasted);
  return { format: book.format, rows: book.sheets.map((sheet) => sheet.rows) };
};

test("a time of day is the part of a day that it is, in each calendar, and a day with its time a day", async () => {
  const styled = (value: number, numFmt: string) => ({ value, style: { numFmt } });
  const cells = new Map([
    ["0,0", styled(0.75, "hh:mm")],
    ["0,1", styled(0, "h:mm")],
    ["0,2", styled(46_000.5, "dd/mm/yyyy hh:mm")],
  ]);
  const timed = (more = {}) =>
    writeXlsx({ sheets: [{ name: "Heures", rows: [[0.75, 0, 46_000.5]], cells }], ...more });
  const [own] = (await read(await timed())).rows;
  expect(own).toEqual([[0.75, 0, { day: "2025-12-09" }]]);
  const [other] = (await read(await timed({ dateSystem: "1904" }))).rows;
  expect(other?.[0]?.slice(0, 2)).toEqual([0.75, 0]);
});

test("the same cells come of a workbook, of a sheet of LibreOffice and of separated text", async () => {
  const cells = [
    ["Titre", "Fin", "Budget"],
    ["=2+2", { day: "2026-12-31" }, 1.5],
    ["Été", null, true],
  ];
  expect(await read(await xlsx())).toEqual({ format: "xlsx", rows: [cells] });
  expect(await read(await xlsx({ dateSystem: "1904" }))).toEqual({ format: "xlsx", rows: [cells] });
  expect(await read(await writeOds({ sheets }))).toEqual({ format: "ods", rows: [cells] });
});

test("separated text is read whatever its separator and its letters, a formula kept as text", async () => {
  const said = [
    ["Titre", "Fin; prévue", "Note"],
    ["=2+2", "31/12/2026", "deux\nlignes"],
  ];
  const written = (sign: string) =>
    `Titre${sign}"Fin; prévue"${sign}Note\r\n'=2+2${sign}31/12/2026${sign}"deux\nlignes"\r\n;;\r\n`;
  for (const sign of [";", ",", "\t"]) {
    const text = written(sign).replace(";;\r\n", "");
    expect((await read(strToU8(`\ufeff${text}`))).rows, sign).toEqual([said]);
    expect((await read(Buffer.from(text, "latin1"))).rows, sign).toEqual([said]);
  }
  expect(await read(strToU8(written("\t").replace(";;\r\n", "")), true)).toEqual({
    format: "paste",
    rows: [said],
  });
});

test("a file of Windows keeps its apostrophes, its euros and its ligatures", async () => {
  const said = [["CC Pays d’Opale", "12 €", "Œuvre – « cœur »…", "Žižek™"]];
  const codes = new Map(
    [..."’€Œ–œ…Žž™"].map((sign, at) => [sign, [0x92, 0x80, 0x8c, 0x96, 0x9c, 0x85, 0x8e, 0x9e, 0x99][at]]),
  );
  const bytes = Uint8Array.from(
    [...(said[0] ?? []).join(";")].map((sign) => codes.get(sign) ?? sign.charCodeAt(0)),
  );
  expect((await read(bytes)).rows).toEqual([said]);
});

test("commas within a cell part no cells, however many they are", async () => {
  const said = [
    ["Nom", "Territoires"],
    ["Une agente", "Boulonnais, Calaisis, Ternois, Douaisis"],
    ["Un agent", "Sambre, Avesnois, Cambrésis"],
  ];
  const text = said.map((cells) => cells.join(";")).join("\r\n");
  expect((await read(strToU8(text))).rows).toEqual([said]);
  const quoted = said.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
  expect((await read(strToU8(quoted))).rows).toEqual([said]);
});

test("an error, a share and a formula that nobody computed are what they are", async () => {
  const [sheet] = (
    await readBook(
      await holding(
        '<row r="5"><c r="A5" t="e"><v>#N/A</v></c><c r="B5"><f>1+1</f></c><c r="C5"><f>1+1</f><v>2</v></c></row>',
      ),
      "file",
    )
  ).sheets;
  expect(sheet?.rows[4]).toEqual([{ error: "#N/A" }, { error: "=…" }, 2]);
  const share = await xlsx({
    sheets: [
      {
        name: "P",
        rows: [["Avancement"], [0.4]],
        cells: new Map([["1,0", { value: 0.4, style: { numFmt: "0%" } }]]),
      },
    ],
  });
  expect((await read(share)).rows[0]?.[1]).toEqual([{ share: 0.4 }]);
});

test("each hostile file is refused by its own sentence", async () => {
  const bomb = zipSync({
    "[Content_Types].xml": strToU8("x"),
    "xl/workbook.xml": new Uint8Array(bookLimits.inflated + 1),
  });
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`p${index}.xml`, strToU8("x")]));
  const forged = await xlsx();
  const view = new DataView(forged.buffer, forged.byteOffset);
  // The directory says another name than the part.
  forged[new TextDecoder("latin1").decode(forged).lastIndexOf("xl/worksheets/sheet1.xml")] = 0x79;
  expect(view.byteLength).toBe(forged.length);
  const part = (name: string, body = "<x/>") => packed((parts) => (parts[name] = strToU8(body)));
  const odsPart = (name: string, body: string) =>
    packed((parts) => (parts[name] = strToU8(body)), writeOds({ sheets }));
  const tall = Array.from({ length: bookLimits.rows + bookLimits.heads + 1 }, (_, line) => [line]);
  const files: [string, Uint8Array][] = [
    ["empty", new Uint8Array()],
    ["heavy", new Uint8Array(bookLimits.bytes + 1)],
    ["xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ["encrypted", await xlsx({ encryption: { password: "secret", spinCount: 1 } })],
    ["encrypted", await odsPart("META-INF/manifest.xml", "<manifest:encryption-data/>")],
    ["macros", await part("xl/vbaProject.bin")],
    ["macros", await part("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
    ["macros", await odsPart("Basic/script.xml", "<x/>")],
    ["links", await part("xl/externalLinks/externalLink1.xml")],
    ["links", await odsPart("content.xml", "<table:table-source/>")],
    ["dtd", await part("xl/styles.xml", `${" ".repeat(9_000)}<!DOCTYPE x [<!ENTITY y "z">]>`)],
    ["other", strToU8("%PDF-1.7")],
    ["other", strToU8("<html><table></table></html>")],
    ["other", zipSync({ "a.txt": strToU8("x") })],
    ["broken", strToU8("PK\u0003\u0004 and then nothing")],
    ["broken", (await xlsx()).slice(0, -200)],
    ["forged", forged],
    ["bomb", bomb],
    ["parts", zipSync(many)],
    ["rows", await xlsx({ sheets: [{ name: "P", rows: tall }] })],
    ["columns", await xlsx({ sheets: [{ name: "P", rows: [tall.slice(0, 61).flat()] }] })],
    ["sheets", await xlsx({ sheets: tall.slice(0, 21).map(([one]) => ({ name: `F${one}`, rows })) })],
  ];
  for (const [why, bytes] of files) expect(await refusal(bytes), why).toBe(why);
});

test("1.9 million cells are refused, and the server has not grown by a hundred megabytes", async () => {
  const row = `<row>${'<c t="n"><v>1</v></c>'.repeat(500)}</row>`;
  const bytes = await holding(row.repeat(3_800).slice(0, 48 * 1024 * 1024));
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  // The rows of the sheet are cut short where its size is bounded: whichever is seen first.
  expect(["columns", "long", "rows", "broken"]).toContain(await refusal(bytes));
  clearInterval(look);
  expect((most - before) / 1024 / 1024).toBeLessThan(100);
});
