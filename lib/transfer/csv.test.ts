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

test("no text starts a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) expect(lines(`${start}1+1`)[1]).toMatch(/^"?'/);
  fc.assert(
    fc.property(fc.string(), (title) => {
      const text = csv([{ header: "T", value: () => title }], [null])
        .split("\r\n")
        .slice(1)
        .join("\r\n");
      expect(text).not.toMatch(/^"?[=+@-]/);
    }),
  );
});
