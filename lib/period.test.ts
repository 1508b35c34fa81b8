import { expect, test } from "vitest";
import { periodYears } from "./period";

test("a filter offers next year, this one and the six before, newest first", () => {
  const years = periodYears("2026-11-25");
  expect(years).toEqual(["2027", "2026", "2025", "2024", "2023", "2022", "2021", "2020"]);
  expect(periodYears("2026-11-25", "toutes")).toEqual(years);
  expect(periodYears("2026-11-25", "2024")).toEqual(years);
});

test("the year that the address asks is offered too, in its place", () => {
  expect(periodYears("2026-11-25", "2031")[0]).toBe("2031");
  expect(periodYears("2026-11-25", "2009").at(-1)).toBe("2009");
});
