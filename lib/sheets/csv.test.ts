import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "./csv";

const columns = [
  { header: "Titre", value: (row: { title: string; n: number | null; yes: boolean }) => row.title },
  { header: "ETP", value: (row: { n: number | null }) => row.n },
  { header: "Retard", value: (row: { yes: boolean }) => row.yes },
];
const lines = (title: string, n: number | null = 1) => csv(columns, [{ title, n, yes: true }]).split("\r\n");

test("a French spreadsheet opens it: BOM, semicolons, decimal comma, an empty cell for what is unknown", () => {
  expect(lines("Épicerie", 1.5)).toEqual(["\ufeffTitre;ETP;Retard", "Épicerie;1,5;oui", ""]);
  expect(lines("x", null)[1]).toBe("x;;oui");
  expect(lines("x", 0)[1]).toBe("x;0;oui");
  expect(lines('dit « "oui" » ; non', 1)[1]).toBe('"dit « ""oui"" » ; non";1;oui');
});

/** What a spreadsheet reads: cells out of their quotes, row by row. */
function read(text: string, separator = ";"): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let inside = false;
  for (let at = 1; at < text.length; at++) {
    const sign = text[at];
    if (inside && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"' && (inside || cell === "")) inside = !inside;
    else if (inside || (sign !== separator && sign !== "\r")) cell += sign;
    else {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\r") {
        at++;
        rows.push([]);
      }
    }
  }
  return rows.slice(0, -1);
}

const starters = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"];
/** The text that was escaped: one apostrophe less before what would start a formula. */
const unescaped = (cell: string) => cell.replace(/^'('*[=+\-@＝＋－＠\t\r\n])/u, "$1");
const written = fc
  .array(fc.constantFrom(...starters, "'", '"', ";", ",", " ", "é", "1"), { maxLength: 12 })
  .map((signs) => signs.join(""));

test("no text starts a formula, whatever the width of its sign", () => {
  for (const start of starters) {
    const [, [cell] = []] = read(csv(columns, [{ title: `${start}1+1`, n: 1, yes: true }]));
    expect(cell).toBe(`'${start}1+1`);
  }
  fc.assert(
    fc.property(fc.oneof(written, fc.string({ unit: "binary" })), (title) => {
      const [, [cell = ""] = []] = read(csv(columns, [{ title, n: 1, yes: true }]));
      for (const start of starters) expect(cell.startsWith(start)).toBe(false);
    }),
  );
});

test("a comma or a tab opens no cell for a spreadsheet told another separator", () => {
  expect(lines("Lens, Liévin")[1]).toBe('"Lens, Liévin";1;oui');
  expect(lines("Lens\tLiévin")[1]).toBe('"Lens\tLiévin";1;oui');
  for (const separator of [",", "\t"])
    for (const [first, ...more] of read(
      csv([{ header: "T", value: (title: string) => title }], ["a,=1", "b\t=1", "c;=1"]),
      separator,
    )) {
      expect(first).not.toMatch(/^[=＝]/u);
      expect(more).toEqual([]);
    }
});

test("what is read back is what was written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(written, fc.string({ unit: "binary", maxLength: 8 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (titles) => {
        const text = csv(
          columns,
          titles.map((title) => ({ title, n: -1.5, yes: false })),
        );
        const [, ...rows] = read(text);
        expect(rows.map(([cell = ""]) => unescaped(cell))).toEqual(titles);
        for (const [, n, yes] of rows) expect([n, yes]).toEqual(["-1,5", "non"]);
      },
    ),
  );
});
