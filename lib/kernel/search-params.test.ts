import { expect, test } from "vitest";
import { oneOf } from "./inputs";
import { href, listTitle, one, rowParams, searched, ticked } from "./search-params";

test("a parameter is the first of several, and nothing when it does not read", () => {
  const axis = one(oneOf(["a", "b"], "Choisissez."));
  expect([axis.parse("a"), axis.parse(["b", "a"]), axis.parse(undefined)]).toEqual(["a", "b", undefined]);
  for (const bad of ["", "c", [], ["c", "a"], null, 3]) expect(axis.parse(bad)).toBeUndefined();
});

test("a box is ticked by « oui » alone", () => {
  expect(ticked.parse("oui")).toBe(true);
  expect(ticked.parse(["oui", "non"])).toBe(true);
  for (const other of [undefined, "", "non", "OUI", ["non", "oui"]]) expect(ticked.parse(other)).toBe(false);
});

test("a path carries its parameters in order, without the empty ones", () => {
  expect(href("/plans", {})).toBe("/plans");
  expect(href("/plans", { a: undefined, b: "" })).toBe("/plans");
  expect(href("/plans", { b: "1", a: "é &=#", c: "" })).toBe("/plans?b=1&a=%C3%A9+%26%3D%23");
});

test("a search that is too long is cut, not left out", () => {
  expect(searched.parse("énergie")).toBe("énergie");
  expect(searched.parse("é".repeat(3_000))).toBe("é".repeat(100));
  expect(searched.parse(`${"a".repeat(99)}😀b`)).toBe(`${"a".repeat(99)}😀`);
});

test("the title of a tab says the words and the page", () => {
  expect(listTitle("Actions", {})).toBe("Actions");
  expect(listTitle("Actions", { recherche: "st omer", page: 2 })).toBe(
    "Actions, «\u00a0st omer\u00a0», page\u00a02",
  );
  expect(listTitle("Actions", { page: 1 })).toBe("Actions");
});

test("a page says what its noun says of it, and never that it is gone", () => {
  const asked = rowParams({ cree: "Créé.", supprime: "Supprimé." });
  expect(asked.parse({ fait: ["cree", "autre"], historique: "tout" })).toEqual({
    fait: "cree",
    historique: "tout",
  });
  for (const fait of ["supprime", "autre", "toString"]) expect(asked.parse({ fait }).fait).toBeUndefined();
});
