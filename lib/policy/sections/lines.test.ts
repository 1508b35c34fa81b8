import { expect, test } from "vitest";
import { figureOf, passagesOf, rowsOf, valuesThenText } from "./lines";

test("a figure is its words before, its number, and its words after", () => {
  expect(figureOf("plus de 1500 emplois créés entre 1996 et 2006")).toEqual({
    before: "plus de",
    number: "1\u00a0500",
    rest: "emplois créés entre 1996 et 2006",
  });
  expect(figureOf("14 % de l’ensemble des structures")).toEqual({
    before: "",
    number: "14 %",
    rest: "de l’ensemble des structures",
  });
  expect(figureOf("des milliers de bénévoles")).toEqual({
    before: "",
    number: "",
    rest: "des milliers de bénévoles",
  });
});

test("lines are paragraphs, and those that begin with a dash a list", () => {
  expect(passagesOf("Un mot.\n- un\n- deux\n\nLa fin.")).toEqual([
    { kind: "paragraph", text: "Un mot." },
    { kind: "list", items: ["un", "deux"] },
    { kind: "paragraph", text: "La fin." },
  ]);
});

test("values stand before the first empty line, and parts are apart by a bar", () => {
  expect(valuesThenText("liberté\négalité\n\nUn texte.")).toEqual({
    values: ["liberté", "égalité"],
    text: "Un texte.",
  });
  expect(rowsOf("1996 | Premier plan\n\n2003|Suite")).toEqual([
    ["1996", "Premier plan"],
    ["2003", "Suite"],
  ]);
});
