import fc from "fast-check";
import { expect, test } from "vitest";
import { type Book, mostSigns } from "./book";
import { bytesOf, readApart, readBack, rowsIn } from "./read-back";
import { holdsRows, workbook } from "./write";

type Row = {
  text: string | null;
  day: string | null;
  n: number | null;
  part: number | null;
  cents: number | null;
};

const columns: Book<Row>["columns"] = [
  { header: "Intitulé", value: ({ text }) => text },
  { header: "Jour", value: ({ day }) => day, as: "day" },
  { header: "ETP", value: ({ n }) => n },
  { header: "Avancement (%)", value: ({ part }) => part, as: "percent" },
  { header: "Coût", value: ({ cents }) => cents && cents / 100, as: "euros" },
  { header: "Retard", value: ({ n }) => n !== null && n > 1, choices: ["oui", "non"] },
];

async function* given<One>(...batches: One[][]) {
  yield* batches;
}

const book = (...batches: Row[][]): Book<Row> => ({
  ...{ name: "Actions", columns, rows: given(...batches) },
  cover: [
    { label: "Actions", as: "title" },
    { label: "Le", value: "2026-11-23", as: "day" },
  ],
  mark: { head: "maillage:action:n", of: ({ text }) => `id of ${text?.length ?? 0}:3` },
  unseen: [["column", "Intitulé", "title"]],
});

const row = (said: Partial<Row>): Row => ({
  text: null,
  day: null,
  n: null,
  part: null,
  cents: null,
  ...said,
});
const texts = (...all: string[]) => book(all.map((text) => row({ text })));
const formats = ["xlsx", "ods"] as const;

test.each(formats)("an %s holds typed cells, a cover and what is not seen", async (format) => {
  const batches = [
    [row({ text: "Une", day: "2026-03-01", n: 1.5, part: 45, cents: 123_456 })],
    [row({ text: "Deux", day: "2024-02-29", n: -3, part: 100, cents: 0 }), row({})],
  ];
  const bytes = await bytesOf(format, book(...batches));
  const sheets = await readBack(format, bytes);
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["À propos", false],
    ["Actions", false],
    ...(format === "xlsx" ? [["Listes", true]] : []),
    // hucre does not say what an .ods hides: looked at below.
    ["maillage", format === "xlsx"],
  ]);
  const expected = [
    ["maillage:action:n", "Intitulé", "Jour", "ETP", "Avancement (%)", "Coût", "Retard"],
    ["id of 3:3", "Une", "2026-03-01", 1.5, 0.45, 1234.56, "oui"],
    ["id of 4:3", "Deux", "2024-02-29", -3, 1, 0, "non"],
    ["id of 0:3", null, null, null, null, null, "non"],
  ];
  expect(rowsIn(sheets).rows).toEqual(expected);
  expect(sheets[0]?.rows).toEqual([["Actions"], ["Le", "2026-11-23"]]);
  expect(sheets.at(-1)?.rows).toEqual([["column", "Intitulé", "title"]]);
  if (format === "ods")
    expect(await partsOf(bytes)).toMatch(
      /name="unseen" style:family="table"><style:table-properties table:display="false"/u,
    );
  if (format === "xlsx") expect(rowsIn(await readApart(bytes)).rows).toEqual(expected);
});

test.each(formats)("nothing of a text is a formula, a link or a mark-up in an %s", async (format) => {
  const hostile = [
    "=1+1",
    "@SUM(A1)",
    "+33 3",
    "-2",
    "<b>&amp;</b>",
    'a"b',
    "a\nb",
    "_x0041_ _x005F_",
    "https://ess.fr",
  ];
  const bytes = await bytesOf(format, texts(...hostile));
  expect(
    rowsIn(await readBack(format, bytes))
      .rows.slice(1)
      .map((cells) => cells[1]),
  ).toEqual(hostile);
  const inside = await partsOf(bytes);
  expect(inside).not.toMatch(/<f[ >]|hyperlink|table:formula|xlink:href/u);
});

test("what XML cannot hold is said as a sign of its own, and a text longer than a cell is cut", async () => {
  for (const format of formats) {
    const long = "é".repeat(mostSigns + 5);
    const [, lone, control, cut] = rowsIn(
      await readBack(format, await bytesOf(format, texts("a\ud800", "b\u0007", long))),
    ).rows;
    expect([lone?.[1], control?.[1]]).toEqual(["a\ufffd", "b\ufffd"]);
    expect(String(cut?.[1])).toHaveLength(mostSigns);
    expect(String(cut?.[1])).toMatch(/^é+… \(texte coupé/u);
  }
});

test("a day before those that a spreadsheet counts stays readable", async () => {
  for (const format of formats) {
    const days = ["1899-12-31", "1900-02-28", "1900-03-01", "2026-02-30x"];
    const read = rowsIn(
      await readBack(format, await bytesOf(format, book(days.map((day) => row({ day }))))),
    ).rows;
    expect(read.slice(1).map((cells) => cells[2])).toEqual(days);
  }
});

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom("=", "'", '"', "<", "&", "\n", "_x", "0041_", " ", "é", "👩‍🌾"),
      fc.string({ unit: "grapheme" }),
    ),
    { maxLength: 8 },
  )
  .map((signs) => signs.join("").trim())
  // What typed-text.ts lets in.
  .filter((text) => !/[^\P{Control}\n]|\p{Surrogate}|[\ufffe\uffff]/u.test(text));

test("what is read back is what was written, by two readers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 6 }), async (all) => {
      const expected = all.map((text) => text || null);
      for (const format of formats) {
        const bytes = await bytesOf(format, texts(...all));
        const first = (rows: unknown[][]) => rows.slice(1).map((cells) => cells[1] ?? null);
        expect(first(rowsIn(await readBack(format, bytes)).rows)).toEqual(expected);
        if (format === "xlsx") expect(first(rowsIn(await readApart(bytes)).rows)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test("rows are read as the file is taken, and none after the one who left", async () => {
  const told: number[] = [];
  async function* rows() {
    for (let n = 0; n < 40; n += 1) {
      told.push(n);
      yield Array.from({ length: 500 }, () => row({ text: `Une action ${Math.random()}`, n }));
    }
  }
  const parts = workbook("xlsx", { ...book(), rows: rows() }, "2026-11-23");
  let taken = 0;
  for await (const part of parts) {
    taken += part.length;
    if (taken > 20_000) break;
  }
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(10);
});

test("a sheet holds 1 048 575 rows under its head", () => {
  expect([holdsRows(1_048_575), holdsRows(1_048_576)]).toEqual([true, false]);
});

async function partsOf(bytes: Buffer): Promise<string> {
  const { unzipSync, strFromU8 } = await import("fflate");
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}
