import * as fc from "fast-check";
import { expect, test } from "vitest";
import { classOf, type MapRow, type MapValue, medianOf, scaleOf, spread } from "./model";

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

test("the classes of a map spread: none is empty, none holds more than half of what can be told apart", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }), (hundredths) => {
      const rows = hundredths.map((value) => ({ value: value / 100 }));
      const thresholds = spread(rows);
      expect(thresholds).toEqual([...new Set(thresholds)].toSorted((a, b) => a - b));
      const counts = Array.from({ length: thresholds.length + 1 }, () => 0);
      for (const { value } of rows)
        counts[classOf(value, thresholds)] = (counts[classOf(value, thresholds)] ?? 0) + 1;
      expect(Math.min(...counts)).toBeGreaterThan(0);
      if (new Set(hundredths).size === rows.length && rows.length >= 8) {
        expect(counts).toHaveLength(4);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a threshold is the roundest number that changes no class", () => {
  const rows = [0.45, 0.71, 0.72, 0.78, 0.99, 0.99, 1.13, 1.13, 1.4, 1.55, 1.64, 2.09].map((value) => ({
    value,
  }));
  expect(spread(rows)).toEqual([0.75, 1, 1.5]);
  expect(spread([3, 3, "unknown" as const].map((value) => ({ value })))).toEqual([]);
  expect(spread([])).toEqual([]);
});
