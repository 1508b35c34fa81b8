import { expect, test } from "vitest";
import { linesOf, wrongLines } from "./lines";

const said = (block: string, flat?: boolean) =>
  linesOf(block, flat).map(({ text, under }) => (under === null ? text : `${under} > ${text}`));

test("a row a line, without the marks of its list; empty lines are none", () => {
  expect(said("Un\r\n\n  \n- Deux\n• Trois\n1. Quatre\n2.3) Cinq\n2 ateliers par an")).toEqual([
    ...["Un", "Deux", "Trois", "Quatre", "Cinq", "2 ateliers par an"],
  ]);
  expect(linesOf("\n\nUn")).toEqual([{ line: 3, text: "Un", under: null }]);
});

test("a line set in stands under the last that is not, the second cell under the first", () => {
  expect(said("Animer\n\tRéunir\n  - Informer\nMutualiser\n\tAcheter")).toEqual([
    ...["Animer", "0 > Réunir", "0 > Informer", "Mutualiser", "3 > Acheter"],
  ]);
  expect(said("Animer\tRéunir\n\tInformer\nAnimer\tConvier\nAnimer")).toEqual([
    ...["Animer", "0 > Réunir", "0 > Informer", "0 > Convier", "Animer"],
  ]);
  expect(said("  Seul")).toEqual(["Seul"]);
});

test("flat lines stand alone, whatever their margins and their cells", () => {
  expect(said("Animer\tle réseau\n\t\t- Réunir", true)).toEqual(["Animer le réseau", "Réunir"]);
});

test("a line too long says which one", () => {
  expect(wrongLines(linesOf("court\n\nun peu long"), 5)).toEqual([
    "Ligne 3\u00a0: 5\u00a0caractères au plus, elle en a 6 de trop.",
  ]);
});
