import { expect, test } from "vitest";
import { classOf, type MapRow, type MapValue, medianOf, placeLabel, scaleOf } from "./model";

const row = (value: MapValue): MapRow => ({ line: { slug: "a", name: "A", cells: [""] }, value });

test("a value on a threshold belongs to the class that starts there", () => {
  const thresholds = [0.8, 1.2, 1.6];
  expect([0, 0.79, 0.8, 1.19, 1.2, 1.6, 9].map((value) => classOf(value, thresholds))).toEqual([
    0, 0, 1, 1, 2, 3, 3,
  ]);
});

test("a scale says its thresholds and counts each territory once, the unknown apart from zero", () => {
  const rows = [0, 1, 2, 5, "unknown", "unknown", "inapplicable"].map((value) => row(value as MapValue));
  expect(scaleOf({ thresholds: [1, 3], rows }, String)).toEqual({
    classes: [
      { label: "moins de 1", count: 1 },
      { label: "1 à 3", count: 2 },
      { label: "3 et plus", count: 1 },
    ],
    unknown: 2,
    inapplicable: 1,
  });
});

test("the median leaves out what is not known", () => {
  expect(medianOf([3, 1, "unknown", 2].map((value) => ({ value: value as MapValue })))).toBe(2);
  expect(medianOf([{ value: 1 }, { value: 2 }])).toBe(1.5);
  expect(medianOf([{ value: "unknown" }])).toBeNull();
});

test("the label of a place drops « Pays », whatever its article", () => {
  const names = ["Pays des 7 Vallées", "Pays du Ternois", "Pays Pévélois", "Boulonnais"];
  expect(names.map(placeLabel)).toEqual(["7 Vallées", "Ternois", "Pévélois", "Boulonnais"]);
});
