import { expect, test } from "vitest";
import { prepareFigure } from "./figures";

const given = { qualifier: null, value: null, least: null, most: null, unit: "mois" };

test("a figure keeps its qualifier, a range its two ends", () => {
  expect(prepareFigure({ ...given, qualifier: "plus de", value: 25_800, unit: "établissements" })).toEqual({
    before: "plus de",
    number: "25\u00a0800",
    unit: "établissements",
  });
  expect(prepareFigure({ ...given, least: 6, most: 9 })).toMatchObject({ before: null, number: "6 à 9" });
});
