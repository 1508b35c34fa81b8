import { expect, test } from "vitest";
import { prepareFigure } from "./figures";

const given = { text: "", qualifier: null, value: null, least: null, most: null, unit: "mois" };

test("a figure keeps its qualifier, and says once what its words repeat", () => {
  const created = {
    ...given,
    text: "plus de 1500 emplois créés entre 1996 et 2006",
    qualifier: "plus de",
    value: 1500,
    unit: "emplois créés",
  };
  expect(prepareFigure(created)).toEqual({
    before: "plus de",
    number: "1\u00a0500",
    unit: "emplois créés",
    rest: "entre 1996 et 2006",
  });
  const whole = { ...given, text: "plus de 25 800 établissements", qualifier: "plus de", value: 25_800 };
  expect(prepareFigure({ ...whole, unit: "établissements" }).rest).toBe("");
  const share = { ...given, text: "14 % de l’ensemble des structures régionales", value: 14, unit: "%" };
  expect(prepareFigure(share).rest).toBe("de l’ensemble des structures régionales");
});

test("a range has its two ends, and words without a number stay whole", () => {
  const range = { ...given, text: "étude action de 6 à 9 mois", least: 6, most: 9 };
  expect(prepareFigure(range)).toMatchObject({ before: null, number: "6 à 9", rest: range.text });
  expect(prepareFigure({ ...given, text: "pour trois ans", value: 3, unit: "ans" }).rest).toBe(
    "pour trois ans",
  );
});
