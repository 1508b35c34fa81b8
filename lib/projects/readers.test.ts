import { expect, test } from "vitest";
import { readsByRow } from "./readers";

const places = [
  { id: "a", regionId: "r", slug: "boulonnais" },
  { id: "b", regionId: "r", slug: "sambre-avesnois" },
];

test("an agent of A who is elected in B opens rows in A, and reads B in numbers", () => {
  const both = { own: ["a"], staff: [] };
  expect(readsByRow(both, places, "boulonnais")).toBe(true);
  expect(readsByRow(both, places, "sambre-avesnois")).toBe(false);
  expect(readsByRow(both, places, undefined)).toBe(true);
});

test("an officer opens rows in the whole Région, an elected member nowhere", () => {
  for (const asked of ["sambre-avesnois", undefined]) {
    expect(readsByRow({ own: [], staff: ["r"] }, places, asked)).toBe(true);
    expect(readsByRow({ own: [], staff: [] }, places, asked)).toBe(false);
  }
  expect(readsByRow({ own: [], staff: ["other"] }, places, "boulonnais")).toBe(false);
});

test("a place that the reader does not reach leaves the page as without it", () => {
  expect(readsByRow({ own: ["a"], staff: [] }, places, "nowhere")).toBe(true);
});
